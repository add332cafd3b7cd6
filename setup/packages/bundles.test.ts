// The bundlers of the apps that our packages end up in.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { blankProject } from './blank-project.ts'
import { type Subpath, subpaths } from './entries.ts'
import { host, install } from './host.ts'
import { run } from './npm.ts'
import { packages } from './packages.ts'
import { bundle } from './vite.ts'

let folder: string

before(async () => {
  await install(host)
  ;({ folder } = await blankProject())
})

const scripts = packages.flatMap(subpaths).filter(({ script }) => script)
/** Only Electron's own processes load these. */
const isElectrons = ({ name }: Subpath) => /\/electron\/(main|preload)$/.test(name)
const isForNative = ({ name }: Subpath) => /^@forium\/(client|sdk-mobile)/.test(name)
const optional = ['react', 'react-native', 'react-native-webview', 'expo', '@tauri-apps', 'electron']
const everything = (entries: Subpath[]) =>
  [
    ...entries.map(({ name }, i) => `import * as entry${i} from '${name}'`),
    `globalThis.app = [${entries.map((_, i) => `entry${i}`).join()}]`,
  ].join('\n')

test('Vite bundles every entry that a browser may load', async () => {
  const entries = scripts.filter((entry) => !isElectrons(entry))
  const code = await bundle(folder, everything(entries), optional)
  assert.match(code, /mutation sendMessage/)
  assert.doesNotMatch(code, /from ?["']@forium/)
})

test('Metro bundles every entry that a phone may load, for both platforms', () => {
  const entry = join(folder, 'phone.js')
  writeFileSync(entry, everything(scripts.filter(isForNative)))
  run(process.execPath, [join(host, 'bundle.mjs'), folder, entry, join(folder, 'metro')])
  for (const platform of ['ios', 'android']) {
    const code = readFileSync(join(folder, 'metro', `${platform}.js`), 'utf8')
    assert(code.includes('mutation sendMessage'))
    assert(!code.includes('__toCommonJS'), 'ES modules are what Metro should take')
  }
})
