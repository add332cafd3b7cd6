import { type ReactElement, useCallback, useEffect, useState } from 'react'
import { BackHandler, Platform } from 'react-native'
import { Frame, type FrameProps } from '../parts/frame.tsx'
import { ConversationScreen } from './conversation.tsx'
import { ConversationListScreen } from './conversation-list.tsx'
import { NewConversationScreen } from './new-conversation.tsx'
import type { Route } from './routes.ts'

export interface ForiumMessengerProps extends FrameProps {
  /** Where it begins; another one brings it there, as when a push was opened. */
  route?: Route
  onRouteChange?: (route: Route) => void
  /** Gives it a button to close with; also for Android's back button, where there is nothing to go back to. */
  onClose?: () => void
}

/**
 * Support in one view: the list of conversations, each of them, and a new one. It fills the place that it is put in, be
 * it a tab, a sheet or a whole screen, and needs no navigation of the app.
 *
 * @example
 * <ForiumMessenger insets={useSafeAreaInsets()} onClose={() => setOpen(false)} />
 */
export function ForiumMessenger({ route, onRouteChange, onClose, ...frame }: ForiumMessengerProps): ReactElement {
  const [shown, go] = useRoute(route, onRouteChange)
  const home = useCallback(() => go({ name: 'home' }), [go])
  const back = shown.name === 'home' ? onClose : home
  useBackButton(back)
  return (
    <Frame {...frame}>
      {shown.name === 'home' && (
        <ConversationListScreen
          onOpen={(id) => go({ name: 'conversation', id })}
          onNew={() => go({ name: 'new-conversation' })}
          onClose={onClose}
        />
      )}
      {shown.name === 'conversation' && (
        <ConversationScreen key={shown.id} id={shown.id} back={home} onClose={onClose} />
      )}
      {shown.name === 'new-conversation' && (
        <NewConversationScreen
          text={shown.text}
          onStarted={(id) => go({ name: 'conversation', id })}
          back={home}
          onClose={onClose}
        />
      )}
    </Frame>
  )
}

function useRoute(given: Route | undefined, told: ForiumMessengerProps['onRouteChange']) {
  const asked = JSON.stringify(given)
  const [state, setState] = useState<{ asked: string | undefined; route: Route }>({ asked, route: given ?? home })
  // Drawn with the new one at once, and not first with the old one.
  if (state.asked !== asked) setState({ asked, route: given ?? state.route })
  const go = useCallback(
    (route: Route) => {
      setState((before) => ({ ...before, route }))
      told?.(route)
    },
    [told],
  )
  return [state.route, go] as const
}

const home: Route = { name: 'home' }

/** Android's. Without anything to go back to it is the app's. */
function useBackButton(back: (() => void) | undefined): void {
  useEffect(() => {
    if (!back || Platform.OS === 'web') return
    const heard = BackHandler.addEventListener('hardwareBackPress', () => {
      back()
      return true
    })
    return () => heard.remove()
  }, [back])
}
