// The recipes for hosts that cannot be compiled here: whether a parser of their language takes them.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import { hostFolder, installHostPackages } from '../testing/host-packages.ts'

interface Node {
  type: string
  isMissing: boolean
  startPosition: { row: number; column: number }
  children: Node[]
}
interface TreeSitter {
  Parser: { new (): { setLanguage(language: object): void; parse(text: string): { rootNode: Node } }; init(): Promise<void> }
  Language: { load(file: string): Promise<object> }
}
let treeSitter: TreeSitter

before(async () => {
  await installHostPackages()
  treeSitter = (await import(`${hostFolder}/node_modules/web-tree-sitter/tree-sitter.js`)) as TreeSitter
  await treeSitter.Parser.init()
})

async function faults(language: 'swift' | 'dart', text: string): Promise<string[]> {
  const parser = new treeSitter.Parser()
  const grammar = `${hostFolder}/node_modules/tree-sitter-wasms/out/tree-sitter-${language}.wasm`
  parser.setLanguage(await treeSitter.Language.load(grammar))
  const found: string[] = []
  const lines = text.split('\n')
  const visit = (node: Node): void => {
    const { row } = node.startPosition
    if (node.type === 'ERROR' || node.isMissing) found.push(`${row + 1}: ${lines[row]}`)
    node.children.forEach(visit)
  }
  visit(parser.parse(text).rootNode)
  return found
}

const codeOf = (page: string, language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(`docs/recipes/${page}.md`, 'utf8'))![1]!

for (const [page, language] of [
  ['swift', 'swift'],
  ['flutter', 'dart'],
] as const)
  test(`the ${page} recipe is ${language}, as far as a parser can tell`, async () => {
    const code = codeOf(page, language)
    assert.deepEqual(await faults(language, code), [])
    // It can turn red.
    assert.notDeepEqual(await faults(language, code.replace('{', '{ (')), [])
  })

test('every recipe that is not compiled says so', () => {
  for (const page of ['swift', 'kotlin', 'flutter', 'capacitor'])
    assert.match(readFileSync(`docs/recipes/${page}.md`, 'utf8'), /\*\*Not compiled by us/)
})
