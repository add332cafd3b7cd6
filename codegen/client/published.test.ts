// What is shipped to apps: small, and in the part of the language that every engine of a phone knows.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import ts from 'typescript'

const budget = 5_000
/** What somebody who imports it pays besides the core. */
const extras = {
  outbox: 3_500,
  'storage-memory': 200,
  'storage-indexeddb': 700,
  routes: 1_400,
  'push-payload': 1_900,
  'bridge/bridge': 2_000,
}
const folder = 'codegen/client'
const own = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => `${folder}/${name}`)
const read = (file: string) => readFileSync(file, 'utf8')

test(`the client core has at most ${budget} bytes, bundled, minified and gzipped`, async () => {
  const size = await sizeOf('index')
  assert(size <= budget, `${size} bytes`)
})

for (const [name, most] of Object.entries(extras))
  test(`${name} adds at most ${most} bytes to it, and nothing where it is not imported`, async () => {
    const [core, both] = [await sizeOf('index'), await sizeOf('index', name)]
    assert(both - core <= most, `${both - core} bytes`)
    assert(both > core)
  })

async function sizeOf(...names: string[]): Promise<number> {
  const stdin = { contents: names.map((name) => `export * from './${name}.ts'`).join('\n'), resolveDir: folder }
  const options = { bundle: true, minify: true, format: 'esm', platform: 'browser', write: false } as const
  const { outputFiles } = await build({ stdin, ...options })
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length
}

test('a bundle holds the operations that are used, and no other', async () => {
  const stdin = {
    contents: "import { community } from './community.ts'; console.log(community)",
    resolveDir: 'codegen/generated',
  }
  const { outputFiles } = await build({ stdin, bundle: true, write: false })
  assert.match(outputFiles[0]!.text, /query community/)
  assert.doesNotMatch(outputFiles[0]!.text, /mutation/)
})

test('it has no syntax that an older Hermes lacks', () => {
  assert.deepEqual(
    own.flatMap((file) => unknownSyntax(file, read(file))),
    [],
  )
})

test('it reads the globals of the web through globalThis, where one that is missing is undefined', () => {
  const bare =
    /(?<![.\w'"`{ ])(?:window|document|navigator|process|Buffer|crypto|localStorage|fetch|WebSocket)\b(?=[.(])/
  assert.deepEqual(
    own.filter((file) => bare.test(read(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))),
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

function unknownSyntax(file: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (isTooNew(node)) found.push(`${file}: ${node.getText().slice(0, 60)}`)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return found
}

function isTooNew(node: ts.Node): boolean {
  if (ts.isPrivateIdentifier(node)) return true
  if (ts.isForOfStatement(node)) return node.awaitModifier !== undefined
  if (ts.isRegularExpressionLiteral(node)) return /\\p\{|\(\?<[^=!]/.test(node.text)
  if (!ts.isFunctionDeclaration(node) && !ts.isFunctionExpression(node) && !ts.isMethodDeclaration(node)) return false
  const isAsync = node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.AsyncKeyword)
  return Boolean(node.asteriskToken && isAsync)
}
