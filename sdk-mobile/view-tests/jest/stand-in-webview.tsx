import { type Ref, useImperativeHandle } from 'react'
import { View } from 'react-native'

export interface StandInProps {
  ref?: Ref<unknown>
  onMessage(event: { nativeEvent: { data: string; url: string } }): void
  onLoadStart(event: { nativeEvent: { url: string } }): void
  onShouldStartLoadWithRequest(request: { url: string; isTopFrame: boolean }): boolean
}

/** What the wrapper gave, and what it had the page run. */
export const seen: { props?: StandInProps; scripts: string[] } = { scripts: [] }

export function WebView({ ref, ...props }: StandInProps) {
  seen.props = props
  useImperativeHandle(ref, () => ({ injectJavaScript: (script: string) => void seen.scripts.push(script) }))
  return <View />
}
