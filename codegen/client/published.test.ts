// What is shipped to apps: small, and in the part of the language that every engine of a phone knows.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import ts from 'typescript'

const budget = 5_000
const folder = 'codegen/client'
const own = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => `${folder}/${name}`)
const read = (file: string) => readFileSync(file, 'utf8')

test(`createClient and all it needs have at most ${budget} bytes, gzipped`, () => {
  const bundle = [...reached(`${folder}/create-client.ts`)].map((file) => shrunk(read(file))).join('')
  const size = gzipSync(bundle, { level: 9 }).length
  assert(size <= budget, `${size} bytes`)
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

/** The files that a bundle of this one holds: types are gone before imports are looked at. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, path] of javascript(read(file)).matchAll(/from '(\.[^']+)'/g)) reached(join(dirname(file), path!), seen)
  return seen
}

/**
 * About what a minifier makes of a file (1 % more than esbuild's, when this was written): no imports, comments and
 * blanks, and short names for whatever is not a property. It is weighed, not run.
 */
function shrunk(text: string): string {
  const code = javascript(text)
    .replace(/^import [^;]*;$/gm, '')
    .replace(/^export /gm, '')
  const tree = ts.createSourceFile('a.js', code, ts.ScriptTarget.Latest, true)
  const names = new Map<string, string>()
  let result = ''
  let last = 0
  const visit = (node: ts.Node): void => {
    if (!ts.isIdentifier(node) || isProperty(node) || node.text in globalThis) return void ts.forEachChild(node, visit)
    if (!names.has(node.text)) names.set(node.text, shortName(names.size))
    result += code.slice(last, node.getStart()) + names.get(node.text)
    last = node.end
  }
  visit(tree)
  return (result + code.slice(last)).replace(/\s+/g, ' ').replace(/ ?([{}()[\]=>,;:?&|+*<!.]) ?/g, '$1')
}

function isProperty({ parent, ...node }: ts.Identifier): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.pos === node.pos
  return (ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) && parent.name.pos === node.pos
}

const shortName = (n: number) =>
  (n < 26 ? '' : String.fromCharCode(96 + Math.floor(n / 26))) + String.fromCharCode(97 + (n % 26))

function javascript(text: string): string {
  return ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, removeComments: true },
  }).outputText
}

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
