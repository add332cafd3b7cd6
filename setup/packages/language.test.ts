// What is shipped to apps is in the part of the language that every engine of a phone knows.
import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { transform } from 'esbuild'
import { blankProject, installed } from './blank-project.ts'
import { filesIn } from './files.ts'
import { host, install } from './host.ts'
import { unknownSyntax } from './language.ts'
import { run } from './npm.ts'
import { packages } from './packages.ts'

const compiler = join(host, 'node_modules/hermes-compiler/hermesc/linux64-bin/hermesc')
let folder: string
let scripts: { name: string; text: string }[]

before(async () => {
  await install(host)
  const blank = await blankProject()
  folder = blank.folder
  scripts = packages.flatMap((one) =>
    filesIn(installed(blank, one))
      // Electron is no phone.
      .filter((file) => /\.c?js$/.test(file) && !file.startsWith('electron/'))
      .map((file) => ({ name: `${one.name}/${file}`, text: readFileSync(join(installed(blank, one), file), 'utf8') })),
  )
})

test('no published file has syntax that an older Hermes lacks', () => {
  assert(scripts.length > 100)
  assert.deepEqual(
    scripts.flatMap(({ name, text }) => unknownSyntax(name, text)),
    [],
  )
})

const elsewhere = (process.platform !== 'linux' || process.arch !== 'x64') && 'hermesc is there for Linux on x64'
test('Hermes compiles every published file', { skip: elsewhere }, async () => {
  const wrapped = await Promise.all(scripts.map(asFunction))
  const [source, code] = [join(folder, 'all.js'), join(folder, 'all.hbc')]
  writeFileSync(source, wrapped.join('\n'))
  run(compiler, ['-w', '-O', '-emit-binary', '-out', code, source])
  assert(existsSync(code))
})

test('the compiler refuses what Hermes lacks', { skip: elsewhere }, () => {
  const source = join(folder, 'wrong.js')
  writeFileSync(source, 'async function* a() { yield 1 }')
  assert.throws(() => run(compiler, ['-w', '-emit-binary', '-out', `${source}.hbc`, source]), /async generators/)
})

/** As a bundler gives it to the engine: imports become calls, all else stays as it was published. */
async function asFunction({ name, text }: { name: string; text: string }): Promise<string> {
  const { code } = await transform(text, { format: 'cjs', target: 'esnext' })
  return `// ${name}\n(function (module, exports, require) {\n${name.endsWith('.cjs') ? text : code}\n});`
}

test('sources read the globals of the web through globalThis, where one that is missing is undefined', () => {
  const bare =
    /(?<![.\w'"`{ ])(?:window|document|navigator|process|Buffer|crypto|localStorage|fetch|WebSocket)\b(?=[.(])/
  const own = packages.flatMap(({ folder }) =>
    filesIn(folder)
      .filter((file) => /^(?!.*(\.test|\.d)\.).*\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  )
  const published = own.filter(
    (file) =>
      /^codegen\/client\/|^sdk-desktop\//.test(file) &&
      !/node_modules|host-test|examples|testing|electron\//.test(file),
  )
  assert(published.length > 20)
  assert.deepEqual(
    published.filter((file) => bare.test(readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))),
    [],
  )
})

for (const [name, text] of [
  ['an async generator', 'async function* a() {}'],
  ['for await', 'async function a(b: AsyncIterable<1>) { for await (const c of b) c }'],
  ['a private name', 'class A { #b = 1 }'],
  ['a Unicode property', 'const a = /\\p{L}/u'],
  ['a named group', 'const a = /(?<b>c)/'],
] as const)
  test(`the check finds ${name}`, () => assert.equal(unknownSyntax('a.ts', text).length, 1))
