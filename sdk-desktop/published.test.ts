// What is shipped to apps: small, only what it says, and in the part of the language that every engine knows.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import ts from 'typescript'

/** Bytes of ours, without the client core and Electron. */
const budgets: [entry: string, most: number][] = [
  ["export * from './index.ts'", 5_000],
  [
    "export { connectDesktop, createDesktopSession } from './index.ts'\nexport { electronHost } from './electron/renderer.ts'",
    5_000,
  ],
  [
    "export { connectDesktop, createDesktopSession } from './index.ts'\nexport { tauriHost } from './tauri/host.ts'",
    5_000,
  ],
  ["export * from './electron/main.ts'", 6_000],
  ["import './electron/preload.cjs'", 1_000],
  ["export * from './browser/worker.ts'", 500],
]

for (const [contents, most] of budgets)
  test(`at most ${most} bytes, bundled, minified and gzipped: ${contents.replace('\n', '; ')}`, async () => {
    const external = ['@forium/client', '@forium/client/*', 'electron', 'node:*']
    const options = { bundle: true, minify: true, format: 'esm', external, write: false } as const
    const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: 'sdk-desktop' } })
    const size = gzipSync(outputFiles[0]!.contents, { level: 9 }).length
    assert(size > 100 && size <= most, `${size} bytes`)
  })

const published = readdirSync('sdk-desktop', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter(
    (path) => /\.c?[tj]s$/.test(path) && !/(^|\/)(testing|host-tests|examples|node_modules)\/|\.test\.ts$/.test(path),
  )
const read = (path: string) => readFileSync(`sdk-desktop/${path}`, 'utf8')
const importsOf = (path: string) =>
  ts.preProcessFile(read(path), true, true).importedFiles.map(({ fileName }) => fileName)

test('it needs nothing but the client, and Node in Electron’s main process alone', () => {
  const found = published.flatMap((path) => importsOf(path).map((name) => `${path}: ${name}`))
  const strange = found.filter((line) => !/: (\.|@forium\/client($|\/))/.test(line))
  const allowed =
    /^electron\/(main|desk|file|autostart|secret-file)\.ts: node:(path|fs\/promises)$|^electron\/preload\.cjs: electron$/
  assert.deepEqual(
    strange.filter((line) => !allowed.test(line)),
    [],
  )
})

test('what runs in a window reaches nothing of the main process', () => {
  const reached = new Set<string>()
  const follow = (path: string): void => {
    if (reached.has(path)) return
    reached.add(path)
    for (const name of importsOf(path))
      if (name.startsWith('.')) follow(new URL(name, `file:///${path}`).pathname.slice(1))
  }
  for (const entry of ['index.ts', 'electron/renderer.ts', 'tauri/host.ts', 'browser/worker.ts']) follow(entry)
  assert.deepEqual(
    [...reached].filter((path) => importsOf(path).some((name) => name.startsWith('node:'))),
    [],
  )
  assert.ok(reached.size > 15)
})

test('it has no syntax that older engines lack, and reads no global of the web that may be missing', () => {
  const late = /async \*|async function\*|for await|\bthis\.#|\\p\{|\(\?<[a-z]/
  const bare = /(?<![.\w'"`{ ])(?:window|document|navigator|process|Buffer|localStorage|fetch)\b(?=[.(])/
  const code = (path: string) => read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  assert.deepEqual(
    published.filter((path) => late.test(code(path))),
    [],
  )
  assert.deepEqual(
    published.filter((path) => !path.startsWith('electron/') && bare.test(code(path))),
    [],
  )
})

test('every public function says what it is for, with an example', () => {
  const publicNames =
    /export (?:async )?function (connectDesktop|createDesktopSession|detectHost|browserHost|electronHost|attachForium|tauriHost|tauriCapability|answerNotifications|hostContract|fakeHost|fakeElectron)\b/
  const all = [...published, ...['contract', 'fake-host', 'fake-electron'].map((name) => `testing/${name}.ts`)]
  const seen = all.flatMap((path) => {
    const name = publicNames.exec(read(path))
    if (!name) return []
    const before = read(path).slice(0, name.index).trimEnd()
    assert.match(before.slice(before.lastIndexOf('/**')), /@example[\s\S]*\*\/$/, `${name[1]} in ${path}`)
    return [name[1]]
  })
  assert.equal(seen.length, 12)
})
