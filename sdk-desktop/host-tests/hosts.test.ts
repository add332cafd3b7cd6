// Against the real types of Electron, the real packages of Tauri, and its schema. Installs them first, once.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { hostContract } from '../testing/index.ts'
import { installed } from './installed.ts'

await installed()
const { tauriUnderTest } = await import('./testing/tauri-world.ts')
const { tauriCapability } = await import('../tauri/host.ts')
const { schemaErrors } = await import('./testing/tauri-schema.ts')

const example = 'sdk-desktop/examples'
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))

for (const { name, run } of hostContract((given) => tauriUnderTest(given)))
  test(`Tauri under its own mockIPC: ${name}`, run)

const fewest = { notification: undefined, deepLink: undefined, autostart: undefined, opener: undefined }
const bare = { ...fewest, updater: undefined, tray: undefined, platform: 'windows' } as const
for (const { name, run } of hostContract((given) => tauriUnderTest(given, bare)))
  test(`Tauri on Windows without a plugin: ${name}`, run)

test('Tauri has the capabilities of the plugins it was given, and none that they have not', async () => {
  const { host, close } = await tauriUnderTest({})
  // biome-ignore format: one list
  assert.deepEqual([...host.capabilities].sort(), ['autostart', 'badge', 'deepLink', 'focus', 'notify', 'openExternal', 'tray', 'update'])
  await close!()
  const without = await tauriUnderTest({}, bare)
  assert.deepEqual([...without.host.capabilities], ['focus'])
  assert.deepEqual(
    without.asked.filter((command) => !command.startsWith('plugin:window|')),
    [],
  )
  await without.close!()
})

test('an update of Tauri is found, fetched and ready, or says that it failed', async () => {
  const { host, close } = await tauriUnderTest({})
  const states: unknown[] = []
  host.update!.subscribe((state) => states.push(state))
  await host.update!.check()
  await host.update!.install()
  const version = '1.1.0'
  assert.deepEqual(states, [
    { state: 'none' },
    { state: 'checking' },
    { state: 'available', version },
    { state: 'downloading', version, progress: 0 },
    { state: 'downloading', version, progress: 0.25 },
    { state: 'downloading', version, progress: 0.25 },
    { state: 'ready', version },
  ])
  await close!()
  const fail = () => Promise.reject(new Error('no network'))
  const failing = await tauriUnderTest({}, {}, { 'plugin:updater|check': fail })
  await assert.rejects(failing.host.update!.check(), /no network/)
  assert.deepEqual(failing.host.update!.get(), { state: 'error' })
  await failing.close!()
})

test('a tray that could not be made is made the next time', async () => {
  let tries = 0
  const once = () => (++tries === 1 ? Promise.reject(new Error('no tray here')) : [7, 'tray'])
  const { host, world, close } = await tauriUnderTest({}, {}, { 'plugin:tray|new': once })
  const tray = { tooltip: 'Acme', unread: 1, menu: [{ id: 'open', label: 'Open' }] }
  await assert.rejects(host.setTray(tray), /no tray here/)
  await host.setTray(tray)
  assert.deepEqual(await world!.tray!(), ['Open'])
  await close!()
})

test('the types of Electron and of Tauri’s packages fit the adapters and the examples', {
  timeout: 120_000,
}, async () => {
  const args = ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'sdk-desktop/host-tests/tsconfig.json']
  const { stdout } = await promisify(execFile)(process.execPath, args).catch((error) => error)
  assert.equal(stdout, '')
})

test('Tauri’s own schema takes the example’s configuration, with our capability in it, and refuses a misspelt key', () => {
  const config = json(`${example}/tauri/src-tauri/tauri.conf.json`)
  const inline = {
    ...config,
    app: { ...config.app, security: { ...config.app.security, capabilities: [tauriCapability(['tray'])] } },
  }
  assert.deepEqual(schemaErrors(config), [])
  assert.deepEqual(schemaErrors(inline), [])
  assert.notDeepEqual(schemaErrors({ ...config, identifer: 'x' }), [])
  const wrong = { ...tauriCapability([]), permissions: 'all of them' }
  assert.notDeepEqual(schemaErrors({ ...config, app: { security: { capabilities: [wrong] } } }), [])
})

test('the example’s capability is the one of the parts it uses, and its Cargo.toml has their plugins', () => {
  const { $schema, description, ...capability } = json(`${example}/tauri/src-tauri/capabilities/forium.json`)
  assert.deepEqual(capability, tauriCapability(['notification', 'deepLink', 'autostart', 'opener', 'tray']))
  const cargo = readFileSync(`${example}/tauri/src-tauri/Cargo.toml`, 'utf8')
  const rust = readFileSync(`${example}/tauri/src-tauri/src/main.rs`, 'utf8')
  for (const plugin of ['notification', 'deep-link', 'autostart', 'opener', 'single-instance']) {
    assert.match(cargo, new RegExp(`^tauri-plugin-${plugin} = `, 'm'))
    assert.match(rust, new RegExp(`tauri_plugin_${plugin.replace('-', '_')}::`))
  }
})

test('what the README shows stands in files that are compiled, and is short', () => {
  const readme = readFileSync('sdk-desktop/README.md', 'utf8')
  const shown = [...readme.matchAll(/^```ts host (\S+)\n([\s\S]*?)^```$/gm)]
  assert.equal(shown.length, 3)
  for (const [, file, code] of shown) {
    assert.equal(code, readFileSync(`${example}/readme/${file}`, 'utf8'))
    assert.ok(code!.trimEnd().split('\n').length <= 20)
  }
  for (const [, code] of readme.matchAll(/^```ts (?:run|check)\n([\s\S]*?)^```$/gm))
    assert.ok(code!.trimEnd().split('\n').length <= 20)
})

for (const [name, external] of [
  ['electron/main.ts', ['electron', 'node:*']],
  ['electron/window.ts', []],
  ['tauri/window.ts', []],
  ['../host-tests/testing/in-electron/main.ts', ['electron', 'node:*']],
  ['../host-tests/testing/in-electron/window.ts', []],
] as [string, string[]][])
  test(`the example ${name} is complete: it bundles`, async () => {
    const alias = { '@tauri-apps': './sdk-desktop/host-tests/node_modules/@tauri-apps' }
    const entryPoints = [`${example}/${name}`]
    const platform = name.includes('main') ? 'node' : 'browser'
    const { outputFiles } = await build({
      entryPoints,
      bundle: true,
      external,
      alias,
      platform,
      format: 'esm',
      write: false,
    })
    assert.ok(outputFiles[0]!.text.length > 1000)
  })
