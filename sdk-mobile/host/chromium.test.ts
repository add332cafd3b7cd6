// The bridge in a real browser: a page from a file, an app that keeps its rows in SQLite, and hostile names.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { type Browser, chromium, type Frame } from 'playwright-core'
import { sqliteStorage } from '../storage/sqlite.ts'
import { expoShape } from '../testing/sqlite-shapes.ts'
import { type BridgeOptions, scriptFor, serveBridge } from './serve.ts'

const executablePath = '/usr/bin/chromium'
const skip = !existsSync(executablePath) && `there is no Chromium at ${executablePath}`
/** Names that have broken out of somebody's string. */
const hostile = `'"\`\${alert(1)}</script><script>window.broken=1</script><!--<script>\u2028\u2029\\\\u2028 \u0000 ]]>`

const folder = mkdtempSync(join(tmpdir(), 'forium-bridge-'))
const file = join(folder, 'messenger.html')
const address = pathToFileURL(file).href
let browser: Browser

before(async () => {
  if (skip) return
  const contents = `
    import { bridgeStorage, connectHost } from '@forium/client/bridge'
    import { storageContract } from '@forium/client/storage-contract'
    Object.assign(window, { bridgeStorage, connectHost, storageContract, heard: [] })
  `
  const bundled = await build({ stdin: { contents, resolveDir: '.' }, bundle: true, format: 'iife', write: false })
  const script = bundled.outputFiles[0]!.text.replaceAll('</script', '<\\/script')
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><script>${script}</script>`)
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  browser = await chromium.launch({ executablePath, args })
})
after(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true })
})

/** A WebView with the page in it, offline, as an app opens it. */
async function opened(options: Partial<BridgeOptions> = {}) {
  const context = await browser.newContext({ offline: true })
  const page = await context.newPage()
  const refused: string[] = []
  const send = (json: string) => void page.evaluate(scriptFor(json))
  const bridge = serveBridge({ send, page: address, onRefused: (why) => refused.push(why), ...options })
  await page.exposeBinding('postToApp', ({ frame }, text: string) => void bridge.receive(text, frame.url()))
  await page.addInitScript('window.ForiumNative = { postMessage: (text) => window.postToApp(text) }')
  await page.goto(address)
  return { page, bridge, refused, close: () => context.close() }
}

test('a page from a file, without a network, keeps its rows in the SQLite of the app', { skip }, async () => {
  const { page, close } = await opened({ storage: sqliteStorage(expoShape(join(folder, 'app.db'))) })
  const broken = await page.evaluate(async () => {
    const { bridgeStorage, connectHost, storageContract } = window as unknown as {
      connectHost(options: object): Promise<object>
      bridgeStorage(host: object): { clear(): Promise<void> }
      storageContract: { name: string; run(open: (again?: object) => Promise<object>): Promise<void> }[]
    }
    const host = await connectHost({ version: '1' })
    const open = async (again?: object) => {
      const storage = bridgeStorage(host)
      if (!again) await storage.clear()
      return storage
    }
    const wrong: string[] = []
    for (const { name, run } of storageContract)
      await run(open).catch((error: Error) => void wrong.push(`${name}: ${error.message}`))
    return wrong
  })
  assert.deepEqual(broken, [])
  await close()
})

test('names with quotes, ends of scripts and separators of lines stay text, in both directions', { skip }, async () => {
  const opens: string[] = []
  const state = () => ({ theme: { name: hostile }, locale: hostile })
  const { page, bridge, close } = await opened({ state, token: () => hostile, openLink: (url) => void opens.push(url) })
  const said = await page.evaluate(async () => {
    const { connectHost } = window as unknown as { connectHost(options: object): Promise<BridgeHost> }
    interface BridgeHost {
      info: { locale: string; theme: { name: string } }
      call(method: string, ...params: unknown[]): Promise<string>
      on(name: string, run: (data: unknown) => void): void
    }
    const host = await connectHost({ version: '1' })
    host.on('push', (data) => Object.assign(window, { heard: data }))
    const token = await host.call('token.get', 'first')
    await host.call('link.open', `https://forum.example/?q=${encodeURIComponent(token)}`)
    return [host.info.locale, host.info.theme.name, token]
  })
  assert.deepEqual(said, [hostile, hostile, hostile])
  assert.deepEqual(opens, [`https://forum.example/?q=${encodeURIComponent(hostile)}`])
  bridge.event('push', { title: hostile })
  await page.waitForFunction('window.heard.title')
  assert.equal(await page.evaluate('window.heard.title'), hostile)
  assert.equal(await page.evaluate('window.broken'), undefined)
  await close()
})

test('the script is harmless within an element, too', { skip }, async () => {
  const page = await browser.newPage()
  const json = JSON.stringify({ v: 1, event: 'locale', data: hostile })
  const receive = 'window.__foriumNative = { receive: (text) => (window.heard = text) }'
  await page.setContent(`<script>${receive}</script><script>${scriptFor(json)}</script>`)
  assert.equal(await page.evaluate('window.heard'), json)
  assert.equal(await page.evaluate('window.broken'), undefined)
  await page.close()
})

test('a frame within the page reaches nothing, whatever it holds', { skip }, async () => {
  const { page, refused, close } = await opened({ storage: sqliteStorage(expoShape(join(folder, 'app.db'))) })
  await page.setContent(`<iframe sandbox="allow-scripts" srcdoc="Hello"></iframe><iframe src="${address}"></iframe>`)
  const [foreign, same] = page.mainFrame().childFrames() as [Frame, Frame]
  const clear = JSON.stringify({ v: 1, id: 1, method: 'storage.clear', params: [] })
  await foreign.evaluate((text) => {
    const { ForiumNative } = window as unknown as { ForiumNative: { postMessage(text: string): Promise<void> } }
    return ForiumNative.postMessage(text)
  }, clear)
  assert.deepEqual(refused, ['not from the page'])
  // Each file is an origin of its own.
  assert.equal(await same.evaluate('connectHost({ version: "1" })'), null)
  await close()
})

test('the recipe for Capacitor serves a page in a frame of the app’s own origin', { skip }, async () => {
  const recipe = /```ts check\n([\s\S]*?)```/.exec(readFileSync('docs/recipes/capacitor.md', 'utf8'))![1]!
  const contents = `${recipe}\nObject.assign(window, { showMessenger })`
  const stdin = { contents, resolveDir: '.', loader: 'ts' } as const
  const { outputFiles } = await build({ stdin, bundle: true, format: 'iife', write: false })
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.route('**/*', (route) => {
    const isMessenger = route.request().url().endsWith('/messenger.html')
    const body = isMessenger ? readFileSync(file, 'utf8') : '<!doctype html><body></body>'
    return route.fulfill({ contentType: 'text/html', body })
  })
  await page.goto('https://localhost/')
  await page.evaluate(() => {
    const kept = new Map<string, string>()
    const Preferences = {
      keys: async () => ({ keys: [...kept.keys()] }),
      get: async ({ key }: { key: string }) => ({ value: kept.get(key) ?? null }),
      set: async ({ key, value }: { key: string; value: string }) => void kept.set(key, value),
      remove: async ({ key }: { key: string }) => void kept.delete(key),
    }
    Object.assign(window, { kept, Preferences, Browser: { open: async () => {} } })
  })
  await page.addScriptTag({ content: outputFiles[0]!.text })
  await page.evaluate(
    'showMessenger(document.body, "https://forum.example", { token: async () => "ses_1", close() {}, unread(n) { window.unread = n } })',
  )
  const [frame] = page.mainFrame().childFrames()
  await frame!.waitForFunction('window.connectHost')
  const found = await frame!.evaluate(`(async () => {
    const host = await connectHost({ version: '1' })
    const storage = bridgeStorage(host)
    await storage.apply([['a', 1], ['b', { c: null }]])
    await host.call('unread', 2)
    return [host.info.host, await host.call('token.get', 'first'), await storage.load('')]
  })()`)
  assert.deepEqual(found, [
    'capacitor',
    'ses_1',
    [
      ['a', 1],
      ['b', { c: null }],
    ],
  ])
  assert.deepEqual(await page.evaluate('[window.unread, [...kept.keys()].sort()]'), [2, ['forium/r/a', 'forium/r/b']])
  await context.close()
})
