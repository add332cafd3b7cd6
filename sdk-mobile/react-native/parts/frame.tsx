import { type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { Keyboard, KeyboardAvoidingView, View, type ViewProps } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Banner } from './banner.tsx'

export interface Insets {
  top: number
  right: number
  bottom: number
  left: number
}

export interface FrameProps {
  /** What of the screen's edges is not free: `useSafeAreaInsets()` of the app, where the view reaches them. */
  insets?: Partial<Insets>
  /** How far below the top of the screen the view begins; without it the keyboard would cover as much. */
  keyboardOffset?: number
  testID?: string
}

/** The ground of a whole view: its direction, its edges, the keyboard, and what is wrong with the network. */
export function Frame({
  insets,
  keyboardOffset = 0,
  testID,
  children,
}: FrameProps & { children: ReactNode }): ReactElement {
  const { theme, direction } = useSurroundings()
  const { top = 0, right = 0, bottom = 0, left = 0 } = insets ?? {}
  // The keyboard covers the lower edge, and with it what is not free there.
  const edges = { paddingTop: top, paddingRight: right, paddingLeft: left, paddingBottom: useKeyboard() ? 0 : bottom }
  const ground = { flex: 1, backgroundColor: theme.colors.page, direction, overflow: 'hidden' as const }
  return (
    <View style={[ground, edges]} testID={testID} {...written(direction)}>
      <KeyboardAvoidingView style={{ flex: 1 }} behavior="padding" keyboardVerticalOffset={keyboardOffset}>
        <Banner />
        {children}
      </KeyboardAvoidingView>
    </View>
  )
}

/** In a browser logical sides follow this, and not the style. */
export const written = (direction: 'ltr' | 'rtl'): ViewProps => ({ dir: direction }) as ViewProps

function useKeyboard(): boolean {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const heard = [
      Keyboard.addListener('keyboardDidShow', () => setShown(true)),
      Keyboard.addListener('keyboardDidHide', () => setShown(false)),
    ]
    return () => {
      for (const each of heard) each?.remove()
    }
  }, [])
  return shown
}
