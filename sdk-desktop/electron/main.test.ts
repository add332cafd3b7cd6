// What must not get through to the system, and what the system must not do to the app.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inPage, runPreload, wired } from '../testing/wired.ts'
import { attachForium } from './main.ts'
import { electronHost } from './renderer.ts'

const frameOf = (origin: string, parent: unknown = null) => ({
  origin,
  parent: parent as null,
  isDestroyed: () => false,
})
const refused = {
  ok: false,
  code: 'REFUSED',
  message: 'This page may not use the desktop: see `origins` of attachForium.',
}

test('a foreign page, a frame within ours, a frame and a window that are gone are refused, whatever they ask', async () => {
  const it = await wired()
  const page = it.open()
  const methods = ['hello', 'take', 'badge', 'secret.get', 'secret.set', 'autostart.set', 'external', 'no such method']
  const senders = [
    frameOf('https://evil.example'),
    frameOf('null'),
    frameOf('app://-.evil.example'),
    frameOf('app://-', page.frame),
    null,
    { ...frameOf('app://-'), isDestroyed: () => true },
  ]
  for (const frame of senders)
    for (const method of methods) assert.deepEqual(await page.invokeAs(frame, method, 1), refused)
  page.navigate('https://evil.example')
  assert.deepEqual(await page.invokeAs(page.frame, 'hello'), refused)
  page.navigate('app://-')
  assert.equal(((await page.invokeAs(page.frame, 'hello')) as { ok: boolean }).ok, true)
  page.window.close()
  assert.deepEqual(await page.invokeAs(frameOf('app://-'), 'hello'), refused)
  it.close()
})

test('a window that is not the app’s own is refused, however it came by the preload script', async () => {
  const known: never[] = []
  const it = await wired({ windows: () => known })
  inPage(it.open())
  await assert.rejects(electronHost(), { code: 'REFUSED' })
  it.close()
})

test('what is malformed is refused and changes nothing', async () => {
  const it = await wired()
  const page = it.open()
  const long = 'x'.repeat(20_000)
  const asked: [string, unknown][] = [
    ['badge', -1],
    ['badge', '3'],
    ['badge', Number.NaN],
    ['notify', null],
    ['notify', { tag: 'a', title: 3, route: '/' }],
    ['notify', { tag: 'a', title: long, route: '/' }],
    ['notify', { tag: 'a', title: 'x' }],
    ['notify', { tag: 'a', title: 'x', route: '/', reply: true }],
    ['clear', {}],
    ['tray', 'x'],
    ['tray', { tooltip: 'x', unread: 1, menu: [{ id: 1 }] }],
    ['tray', { tooltip: 'x', unread: 1, menu: new Array(60).fill({ id: 'a', label: 'a' }) }],
    ['autostart.set', 'yes'],
    ['secret.get', ''],
    ['secret.get', { toString: 'x' }],
    ['secret.set', { key: 'a', value: 1 }],
    ['secret.set', { key: 'a', value: long }],
    ['toString', 1],
    ['__proto__', 1],
  ]
  for (const [method, given] of asked) {
    const answer = (await page.invokeAs(page.frame, method, given)) as { code?: string }
    assert.equal(answer.code, 'INVALID', `${method} ${JSON.stringify(given)?.slice(0, 60)}`)
  }
  assert.equal(it.electron.shown.length + it.electron.badge(), 0)
  assert.equal(it.electron.tray(), null)
  assert.equal(existsSync(join(it.folder, 'userData')), false)
  it.close()
})

test('the page gets two functions and no way to ipcRenderer', async () => {
  const it = await wired()
  const page = it.open()
  const bridge = (page.exposed as Record<string, Record<string, (...given: unknown[]) => unknown>>).foriumDesktop!
  assert.deepEqual(Object.keys(bridge), ['version', 'ask', 'listen'])
  await assert.rejects(bridge.ask!('shell.openPath', '/etc') as Promise<unknown>, /no such method/)
  await assert.rejects(bridge.ask!({ toString: () => 'hello' }) as Promise<unknown>, /no such method/)
  const heard: unknown[][] = []
  bridge.listen!((...given: unknown[]) => heard.push(given))
  page.window.setFocused(true)
  assert.deepEqual(
    heard.map((given) => given.length),
    [1],
  )
  it.close()
})

test('a frame within a page gets nothing from the preload script', () => {
  const exposed: string[] = []
  const electron = { contextBridge: { exposeInMainWorld: (name: string) => void exposed.push(name) }, ipcRenderer: {} }
  runPreload(electron as never, false)
  assert.deepEqual(exposed, [])
  runPreload(electron as never)
  assert.deepEqual(exposed, ['foriumDesktop'])
})

test('origins that would let others in are refused when the app begins', async () => {
  for (const origin of ['*', 'null', 'file://', 'https://', 'https://forum.example/', 'app://-/index.html', ''])
    await assert.rejects(wired({ origins: [origin] }), /no origin that can be trusted/, origin)
  await assert.rejects(wired({ origins: [] }), /Without an origin/)
  await assert.rejects(wired({ scheme: 'Not a scheme' }), /no scheme/)
})

test('a page that was led elsewhere hears nothing of what happens', async () => {
  const it = await wired()
  const page = it.open('https://evil.example')
  const heard: unknown[] = []
  page.preload.ipcRenderer.on('forium', ((...given: unknown[]) => heard.push(given)) as never)
  it.desktop.open('acme://inbox')
  page.window.setFocused(true)
  assert.deepEqual(heard, [])
  page.navigate('app://-')
  const { value } = (await page.invokeAs(page.frame, 'take')) as { value: unknown }
  assert.deepEqual(value, [{ from: 'deep-link', route: 'acme://inbox' }])
  it.close()
})

test('links of other schemes are none of ours', async () => {
  const it = await wired({ argv: ['acme', 'https://acme', 'file:///etc/passwd', 'acmex://home'] })
  it.electron.app.emit('open-url', { preventDefault() {} }, 'javascript:alert(1)')
  it.electron.app.emit('second-instance', {}, ['acme', '--url=acme://home', `acme://${'x'.repeat(9_000)}`])
  const page = it.open()
  assert.deepEqual(await page.invokeAs(page.frame, 'take'), { ok: true, value: [] })
  it.close()
})

test('a link opens a window where none is, which takes what waits', async () => {
  const opened = Promise.withResolvers<void>()
  const it = await wired({ createWindow: async () => opened.resolve() })
  it.electron.app.emit('second-instance', {}, ['acme', 'acme://inbox'])
  await opened.promise
  const page = it.open()
  const { value } = (await page.invokeAs(page.frame, 'take')) as { value: unknown[] }
  assert.equal(value.length, 1)
  it.close()
})

test('a second process quits and leaves the desktop to the first', async () => {
  const it = await wired({}, { isSecond: true })
  assert.equal(it.desktop.isFirst, false)
  assert.equal(it.electron.quits(), 1)
  assert.equal(it.electron.app.listening(), 0)
  it.close()
})

test('nothing is left after it was disposed of', async () => {
  const it = await wired()
  const page = it.open()
  inPage(page)
  const host = await electronHost()
  await host.notify({ tag: 'a', title: 'a', route: '/' })
  await host.setTray({ tooltip: 'a', unread: 0, menu: [] })
  it.desktop.dispose()
  assert.deepEqual([it.electron.shown.length, it.electron.tray()], [0, null])
  assert.equal(it.electron.app.listening() + it.electron.powerMonitor.listening(), 0)
  await assert.rejects(page.invokeAs(page.frame, 'hello'), /No handler/)
  await attachForium(it.electron.parts, {
    scheme: 'acme',
    origins: ['app://-'],
    windows: () => [],
    platform: 'linux',
  }).then((again) => again.dispose())
  it.close()
})

test('notifications cannot carry markup on Linux', async () => {
  const it = await wired()
  inPage(it.open())
  const host = await electronHost()
  await host.notify({ tag: 'a', title: '<b>a</b>', body: '<a href="https://evil.example">&</a>', route: '/' })
  const { title, body } = it.electron.shown[0]!.options
  assert.equal(title, '&lt;b&gt;a&lt;/b&gt;')
  assert.equal(body, '&lt;a href="https://evil.example"&gt;&amp;&lt;/a&gt;')
  it.close()
})

test('an error of the system tells the page nothing of the system', async () => {
  const it = await wired()
  it.electron.parts.shell.openExternal = async () => {
    throw new Error('/home/ada/.config/secret')
  }
  inPage(it.open())
  const host = await electronHost()
  await assert.rejects(host.openExternal('https://forum.example/'), {
    code: 'FAILED',
    message: 'The system did not do it.',
  })
  it.close()
})

test('the autostart file is written whole, for this person alone, and cannot be led astray', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'forium-desktop-'))
  const executable = '/opt/A "quoted" $HOME `id` 100% back\\slash/acme'
  const it = await wired({ executable }, { folder })
  inPage(it.open())
  const { autostart } = await electronHost()
  const path = join(folder, 'appData/autostart/com.acme.forum.desktop')
  assert.equal(await autostart.get(), false)
  await autostart.set(true)
  assert.equal(
    readFileSync(path, 'utf8'),
    [
      '[Desktop Entry]',
      'Type=Application',
      'Name=AcmeExec=evil',
      'Exec="/opt/A \\\\"quoted\\\\" \\\\$HOME \\\\`id\\\\` 100%% back\\\\\\\\slash/acme"',
      'Terminal=false',
      'X-GNOME-Autostart-enabled=true',
      '',
    ].join('\n'),
  )
  assert.equal(statSync(path).mode & 0o777, 0o600)
  await autostart.set(false)
  const elsewhere = join(folder, 'elsewhere')
  writeFileSync(elsewhere, 'mine')
  symlinkSync(elsewhere, path)
  await autostart.set(true)
  assert.equal(readFileSync(elsewhere, 'utf8'), 'mine')
  writeFileSync(path, readFileSync(path, 'utf8').replace('enabled=true', 'enabled=false'))
  assert.equal(await autostart.get(), false)
  it.close()
  for (const appId of ['../evil', 'a/b', '.hidden', '']) {
    const made = await wired({ appId }, { folder }).catch((error: Error) => error)
    if (made instanceof Error) assert.match(made.message, /cannot be the name of a file/)
    else assert.equal(appId, '')
  }
  rmSync(folder, { recursive: true })
})
