// The wrapper around the WebView, with a stand-in for `react-native-webview`: its native side is not here.

import { memoryStorage } from '@forium/client/storage-memory'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { act, cleanup, render, waitFor } from '@testing-library/react-native'
import { ForiumWebView, type ForiumWebViewProps } from '../../react-native/webview/webview.tsx'
import { type StandInProps, seen } from './stand-in-webview.tsx'

const page = 'file:///android_asset/messenger.html'
const origin = 'https://forum.example'
let props: ForiumWebViewProps
const said: [string, unknown][] = []

beforeEach(() => {
  said.length = seen.scripts.length = 0
  const say = (name: string) => (value?: unknown) => void said.push([name, value])
  const told = { onUnread: say('unread'), onClose: say('close'), openLink: say('link'), onRefused: say('refused') }
  props = { page: { uri: page }, origin, storage: memoryStorage(), locale: 'de', token: () => 'ses_1', ...told }
})
afterEach(() => cleanup())

const webView = () => seen.props as StandInProps
const ask = (message: object, url = page) =>
  act(async () => webView().onMessage({ nativeEvent: { data: JSON.stringify({ v: 1, ...message }), url } }))
/** What the page would be given, out of the scripts. */
const answers = () => seen.scripts.map((script) => JSON.parse(JSON.parse(/receive\((".*")\)/s.exec(script)![1]!)))

async function open() {
  const shown = await render(<ForiumWebView {...props} />)
  await act(async () => webView().onLoadStart({ nativeEvent: { url: page } }))
  return shown
}

test('the page is told where the community is, and keeps its rows in the storage of the app', async () => {
  const shown = await open()
  await ask({ id: 1, method: 'hello', params: [{ version: '0.1.0' }] })
  await ask({ id: 2, method: 'token.get', params: ['first'] })
  await ask({ id: 3, method: 'storage.apply', params: [[['m/a', 'Ada’s </script>\u2028']]] })
  await ask({ id: 4, method: 'storage.load', params: ['m/'] })
  await waitFor(() => expect(answers()).toHaveLength(4))
  expect(answers()[0]).toMatchObject({ id: 1, result: { host: 'react-native', locale: 'de' } })
  expect(answers()[0].result.features).toEqual(expect.arrayContaining(['token', 'storage', 'link', 'close']))
  expect(answers()[1]).toMatchObject({ id: 2, result: 'ses_1' })
  expect(answers()[3]).toMatchObject({ result: [['m/a', 'Ada’s </script>\u2028']] })
  expect(seen.scripts.join()).not.toMatch(/<\/script>|\u2028/)
  await shown.rerender(<ForiumWebView {...props} locale="ar" />)
  expect(answers()[4]).toMatchObject({ event: 'locale', data: 'ar' })
})

test('the app hears of what is unread, of links and of the end', async () => {
  await open()
  await ask({ id: 1, method: 'unread', params: [3] })
  await ask({ id: 2, method: 'link.open', params: ['https://a.example/'] })
  await ask({ id: 3, method: 'link.open', params: ['javascript:alert(1)'] })
  await ask({ id: 4, method: 'close', params: [] })
  expect(said).toEqual([
    ['unread', 3],
    ['link', 'https://a.example/'],
    ['close', undefined],
  ])
})

test('nothing else is loaded in its place, and nobody else is heard', async () => {
  await open()
  const goesTo = (url: string, isTopFrame = true) => webView().onShouldStartLoadWithRequest({ url, isTopFrame })
  expect(goesTo(`${page}#topic`)).toBe(true)
  expect(goesTo('https://a.example/')).toBe(false)
  expect(goesTo('intent://a')).toBe(false)
  expect(goesTo('https://a.example/', false)).toBe(false)
  expect(said).toEqual([['link', 'https://a.example/']])
  await ask({ id: 1, method: 'token.get', params: ['first'] }, 'https://evil.example/')
  expect(answers()).toEqual([])
  expect(said.at(-1)).toEqual(['refused', 'not from the page'])
})
