// The public face of `@forium/sdk-mobile/webview`: the packaged messenger page inside `react-native-webview`.
import type { HostEvents, HostState } from '@forium/client/bridge'
import type { Json, StorageAdapter } from '@forium/client/outbox'
import type { Route } from '@forium/client/routes'
import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react'
import { AppState, BackHandler, Linking, Platform, View } from 'react-native'
import { WebView, type WebViewMessageEvent } from 'react-native-webview'
import { type Bridge, scriptFor, serveBridge } from '../../host/serve.ts'
import { safeUrl } from '../body/links.ts'

export interface ForiumWebViewProps {
  /** Where `messenger.html` is: `require('@forium/sdk-mobile/messenger.html')`, or the address of the app's own copy. */
  page: number | { uri: string }
  /** Where the community lives, `https://forum.example`: the page speaks to nobody else. */
  origin: string
  /** The page keeps nothing itself: a WebView forgets when it likes. */
  storage: StorageAdapter
  /** A session of the person that the app knows. Left out: a guest. */
  token?: (why: 'first' | 'expired') => string | null | Promise<string | null>
  /** Where its files are sent to, when that is elsewhere: an S3. */
  filesOrigin?: string
  /** False: no files are attached. Default: what the server allows. */
  attachments?: boolean
  route?: Route
  theme?: Json
  locale?: string
  insets?: HostEvents['insets']
  onUnread?: (count: number) => void
  onClose?: () => void
  /** Given `http`, `https`, `mailto` and `tel` alone. Default: the phone opens it. */
  openLink?: (url: string) => void
  /** Told of each message that was dropped: for a log. */
  onRefused?: (why: string) => void
  testID?: string
}

/**
 * The messenger as one page, in the app's own WebView (`react-native-webview` is the app's). Where it stands its
 * keyboard and its links are looked after; what is unsent is kept in `storage` and outlives it.
 *
 * @example
 * const page = require('@forium/sdk-mobile/messenger.html')
 * <ForiumWebView page={page} origin="https://forum.example" storage={sqliteStorage(database)} onClose={close} />
 */
export function ForiumWebView(props: ForiumWebViewProps): ReactElement {
  const view = useRef<WebView<object>>(null)
  const [bridge, begin] = useBridge(props, view)
  useEvents(bridge, props)
  const receive = useCallback(
    ({ nativeEvent }: WebViewMessageEvent) => void bridge.current?.receive(nativeEvent.data, nativeEvent.url),
    [bridge],
  )
  return (
    <View style={{ flex: 1 }} testID={props.testID}>
      <WebView<object>
        ref={view}
        // Its types know addresses alone; it takes what Metro gives for a file, too.
        source={props.page as { uri: string }}
        // Everything may be asked for, and `onShouldStartLoadWithRequest` says no to all but the page itself.
        originWhitelist={everything}
        onLoadStart={({ nativeEvent }) => begin(nativeEvent.url)}
        onShouldStartLoadWithRequest={({ url, isTopFrame }) => stays(bridge.current, url, isTopFrame, props)}
        onMessage={receive}
        allowFileAccess
        domStorageEnabled
        setSupportMultipleWindows={false}
        keyboardDisplayRequiresUserAction={false}
        hideKeyboardAccessoryView
        bounces={false}
        overScrollMode="never"
        style={{ flex: 1, backgroundColor: 'transparent' }}
      />
    </View>
  )
}

const everything = ['*']

interface Opened extends Bridge {
  page: string
}

/** Begun with the address of what the app has opened: whoever stands elsewhere is not heard. */
function useBridge(props: ForiumWebViewProps, view: { readonly current: WebView<object> | null }) {
  const bridge = useRef<Opened | null>(null)
  const given = useRef(props)
  given.current = props
  useEffect(() => () => bridge.current?.dispose(), [])
  const begin = useCallback(
    (page: string) => {
      if (bridge.current) return
      const now = () => given.current
      const served = serveBridge({
        page,
        host: 'react-native',
        insets: true,
        send: (json) => view.current?.injectJavaScript(scriptFor(json)),
        state: () => stateOf(now()),
        storage: now().storage,
        ...(now().token && { token: (why) => now().token?.(why) ?? null }),
        ...(now().onClose && { close: () => now().onClose?.() }),
        unread: (count) => now().onUnread?.(count),
        openLink: (url) => open(url, now()),
        onRefused: (why) => now().onRefused?.(why),
      })
      bridge.current = { ...served, page }
    },
    [view],
  )
  return [bridge, begin] as const
}

function stateOf({ origin, filesOrigin, attachments, route, theme, locale, insets }: ForiumWebViewProps): HostState {
  const state = { origin, filesOrigin, attachments, route, theme, locale, insets }
  return JSON.parse(JSON.stringify(state)) as HostState
}

const open = (url: string, { openLink }: ForiumWebViewProps): void => {
  if (openLink) openLink(url)
  else void Linking.openURL(url).catch(() => {})
}

/** The page itself, and nothing in its place: a link is opened outside. */
function stays(bridge: Opened | null, url: string, isTopFrame: boolean, props: ForiumWebViewProps): boolean {
  const bare = (address: string) => address.replace(/#.*$/s, '')
  if (!bridge || bare(url) === bare(bridge.page) || !isTopFrame) return !bridge || isTopFrame
  const safe = safeUrl(url)
  if (safe) open(safe, props)
  return false
}

/** Tells the page what becomes different while it is there. */
function useEvents(bridge: { readonly current: Bridge | null }, { route, theme, locale, insets }: ForiumWebViewProps) {
  useChange(bridge, 'route', route)
  useChange(bridge, 'theme', theme)
  useChange(bridge, 'locale', locale)
  useChange(bridge, 'insets', insets)
  useEffect(() => {
    const app = AppState.addEventListener('change', (state) => {
      if (state === 'active' || state === 'background') bridge.current?.event('lifecycle', state)
    })
    const button =
      Platform.OS !== 'android'
        ? undefined
        : BackHandler.addEventListener('hardwareBackPress', () => {
            bridge.current?.event('back', null)
            return bridge.current !== null
          })
    return () => {
      app?.remove()
      button?.remove()
    }
  }, [bridge])
}

/** Only changes: what stood at the beginning was in the answer to its greeting. */
function useChange<Name extends 'route' | 'theme' | 'locale' | 'insets'>(
  bridge: { readonly current: Bridge | null },
  name: Name,
  value: HostEvents[Name] | undefined,
) {
  const text = JSON.stringify(value)
  const [first] = useState(text)
  const told = useRef(first)
  useEffect(() => {
    if (told.current === text || text === undefined) return
    told.current = text
    bridge.current?.event(name, JSON.parse(text) as HostEvents[Name])
  }, [bridge, name, text])
}
