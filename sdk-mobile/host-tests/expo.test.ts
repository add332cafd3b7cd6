// The config plugin under Expo's own `@expo/config-plugins`, on the project that `expo prebuild` begins with.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { hostFolder, installHostPackages, npm } from '../testing/host-packages.ts'

const template = {
  name: 'expo-template-bare-minimum',
  version: '57.0.25',
  integrity: 'gv9z9rUfEbIat6d7SeBgs9Fa/1dryskP+R7efMVulcjCFWWZBVT/6DnFmc6nn291EUWOIgYI7+rp53LPLnUing==',
}
const options = {
  scheme: 'acme',
  associatedDomains: ['forum.example', '*.forum.example'],
  push: true,
  androidChannel: 'forium',
  photoPermission: 'To attach pictures to your messages.',
}

/** What this test needs of it. */
interface Mods {
  withPlugins(config: object, plugins: unknown[]): object
  compileModsAsync(config: object, options: object): Promise<object>
}
interface Resolver {
  resolveConfigPluginFunction(project: string, name: string): (config: object, options: object) => object
}

const project = mkdtempSync(join(tmpdir(), 'forium-expo-'))
after(() => rmSync(project, { recursive: true }))

before(async () => {
  await installHostPackages()
  const folder = join(hostFolder, 'node_modules/.template')
  const tarball = join(folder, `${template.name}-${template.version}.tgz`)
  if (!existsSync(tarball)) {
    mkdirSync(folder, { recursive: true })
    npm(['pack', `${template.name}@${template.version}`, '--pack-destination', folder, '--prefer-offline'])
  }
  assert.equal(createHash('sha512').update(readFileSync(tarball)).digest('base64'), template.integrity)
  spawnSync('tar', ['-xzf', tarball, '-C', project, '--strip-components=1'])
  // As npm would have put it there; Expo's own file of this name is one line as well.
  put('expo/package.json', '{"name":"expo","version":"57.0.16"}')
  put('expo/config-plugins.js', `module.exports = require(${JSON.stringify(mods)})`)
  for (const file of ['package.json', 'app.plugin.js', 'app.plugin.cjs']) {
    put(`@forium/sdk-mobile/${file}`, '')
    copyFileSync(join('sdk-mobile', file), join(project, 'node_modules/@forium/sdk-mobile', file))
  }
})

const mods = join(hostFolder, 'node_modules/@expo/config-plugins')
const load = createRequire(import.meta.url)

function put(file: string, text: string): void {
  const path = join(project, 'node_modules', file)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
}

async function prebuild(given: object): Promise<void> {
  const { compileModsAsync } = load(mods) as Mods
  const { resolveConfigPluginFunction } = load(join(mods, 'build/utils/plugin-resolver.js')) as Resolver
  const plugin = resolveConfigPluginFunction(project, '@forium/sdk-mobile')
  const config = {
    name: 'HelloWorld',
    slug: 'hello',
    ios: { bundleIdentifier: 'com.acme' },
    android: { package: 'com.acme' },
    _internal: { projectRoot: project },
  }
  const silenced = console.warn
  console.warn = () => {}
  try {
    await compileModsAsync(plugin(config, given), { projectRoot: project, platforms: ['ios', 'android'] })
  } finally {
    console.warn = silenced
  }
}

const read = (path: string) => readFileSync(join(project, path), 'utf8')
const written = () => [
  read('ios/HelloWorld/Info.plist'),
  read(`ios/HelloWorld/${readdirSync(join(project, 'ios/HelloWorld')).find((name) => name.endsWith('.entitlements'))}`),
  read('android/app/src/main/AndroidManifest.xml'),
]

test('links, pushes and permissions stand where iOS and Android look for them', async () => {
  await prebuild(options)
  const [info, rights, manifest] = written() as [string, string, string]
  assert.match(info, /<key>CFBundleURLSchemes<\/key>\s*<array>\s*(<string>[^<]+<\/string>\s*)*<string>acme<\/string>/)
  assert.match(info, /<key>UIBackgroundModes<\/key>\s*<array>\s*<string>remote-notification<\/string>/)
  assert.match(info, /<key>NSPhotoLibraryUsageDescription<\/key>\s*<string>To attach pictures/)
  assert.doesNotMatch(info, /NSMicrophoneUsageDescription/)
  assert.match(rights, /<string>applinks:forum\.example<\/string>\s*<string>applinks:\*\.forum\.example<\/string>/)
  assert.match(rights, /<key>aps-environment<\/key>\s*<string>development<\/string>/)
  assert.match(manifest, /<data android:scheme="acme"\/>/)
  assert.match(manifest, /android:autoVerify="true"/)
  assert.match(manifest, /<data android:scheme="https" android:host="forum\.example"\/>/)
  assert.match(manifest, /POST_NOTIFICATIONS/)
  assert.match(manifest, /default_notification_channel_id" android:value="forium"/)
})

test('run again it changes nothing', async () => {
  const once = written()
  await prebuild(options)
  assert.deepEqual(written(), once)
})

test('other domains replace the ones before, on Android', async () => {
  await prebuild({ associatedDomains: ['community.example'] })
  const manifest = written()[2]!
  assert.match(manifest, /android:host="community\.example"/)
  assert.doesNotMatch(manifest, /android:host="forum\.example"/)
})

test('what is wrong is said in words, before anything is written', async () => {
  const once = written()
  for (const [given, said] of [
    [{ scheme: 'Acme://' }, /scheme is lower case letters/],
    [{ associatedDomains: ['https://forum.example'] }, /associatedDomains are hosts/],
    [{ associatedDomains: 'forum.example' }, /associatedDomains are hosts/],
    [{ push: 'yes' }, /push is true/],
    [{ photoPermission: '' }, /photoPermission is a sentence/],
    [{ shceme: 'acme' }, /there is no option shceme/],
  ] as const)
    await assert.rejects(prebuild(given), { message: said })
  assert.deepEqual(written(), once)
})
