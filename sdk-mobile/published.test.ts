// What an app on a phone carries: small, without anything of Node or of the web that a phone may lack.
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import ts from 'typescript'

/** Minified and gzipped, with everything that they import. */
const budgets = {
  './host': 2_500,
  './storage/sqlite': 1_200,
  './storage/async-storage': 1_600,
  './storage/mmkv': 1_500,
}
const folder = 'sdk-mobile'
const { exports } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as { exports: Record<string, string> }
const shipped = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.ts$|^testing\/|node_modules|^(host|view)-tests\//.test(file))
  .map((file) => `${folder}/${file}`)

for (const [entry, most] of Object.entries(budgets))
  test(`@forium/sdk-mobile ${entry} has at most ${most} bytes, and loads nothing of Node`, async () => {
    const size = await sizeOf(`export * from './${exports[entry]}'`)
    assert(size <= most, `${size} bytes`)
  })

test('the plain client of a phone has at most 6,500 bytes with the core, and 14,000 are allowed', async () => {
  const size = await sizeOf("export { createMobileClient } from './index.ts'")
  assert(size <= 6_500, `${size} bytes`)
})

test('a phone adds at most 3,600 bytes to createForium: pushes, routes, the session', async () => {
  const [client, all] = [
    await sizeOf("export * from '@forium/client/forium'"),
    await sizeOf("export * from './index.ts'"),
  ]
  assert(all - client <= 3_600, `${all - client} bytes`)
})

async function sizeOf(contents: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: [],
    write: false,
  })
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length
}

test('it has no syntax that an older Hermes lacks', () => {
  const found = shipped.flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const wrong: string[] = []
    const visit = (node: ts.Node): void => {
      if (isTooNew(node)) wrong.push(`${file}: ${node.getText().slice(0, 60)}`)
      ts.forEachChild(node, visit)
    }
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
    return wrong
  })
  assert(shipped.length > 8)
  assert.deepEqual(found, [])
})

function isTooNew(node: ts.Node): boolean {
  if (ts.isPrivateIdentifier(node)) return true
  if (ts.isForOfStatement(node)) return node.awaitModifier !== undefined
  if (ts.isRegularExpressionLiteral(node)) return /\\p\{|\(\?<[^=!]/.test(node.text)
  return (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.asteriskToken !== undefined
}

const isOfPage = (file: string) => file.includes('/messenger/page/')

test('it reads no global of the web that a phone may lack', () => {
  const bare =
    /(?<![.\w'"`{ ])(?:window|document|navigator|process|Buffer|crypto|localStorage|structuredClone)\b(?=[.(])/
  const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$|`[^`]*`/gm, '')
  assert.deepEqual(
    shipped.filter((file) => !isOfPage(file) && bare.test(code(file))),
    [],
  )
})
