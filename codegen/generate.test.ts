import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'
import { generate } from './generate.ts'

const sdl = `
  type Query { topic(id: ID!): Topic, topics(first: Int, after: String, last: Int, before: String): TopicConnection!, now: String! }
  type Topic { id: ID! title: String! posts(first: Int, after: String): TopicConnection! }
  type TopicConnection { nodes: [Topic!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  interface UserError { errorCode: UserErrorCode! errorMessage: String! }
  enum UserErrorCode { INVALID_INPUT NOT_FOUND }
  type NotFoundError implements UserError { errorCode: UserErrorCode! errorMessage: String! }
  type InvalidInputError implements UserError { errorCode: UserErrorCode! errorMessage: String! issues: [InputIssue!]! }
  type InputIssue { path: [String!]! code: String! }
  type Mutation { "Writes." createTopic(input: CreateTopicInput!): CreateTopicResult! }
  input CreateTopicInput { clientId: ID! title: String! }
  type CreateTopicPayload { topic: Topic! }
  union CreateTopicResult = CreateTopicPayload | NotFoundError | InvalidInputError
`
const documents = {
  'topic.graphql': `
    fragment TopicFields on Topic { id title }
    query topics($first: Int, $after: String) {
      topics(first: $first, after: $after) { nodes { ...TopicFields } pageInfo { hasNextPage endCursor } }
    }
    query postsOf($id: ID!, $first: Int, $after: String) {
      topic(id: $id) { id posts(first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }
    }
    mutation createTopic($input: CreateTopicInput!) {
      createTopic(input: $input) { ... on CreateTopicPayload { topic { ...TopicFields } } ...Failure }
    }`,
  'screen.graphql': 'query home($first: Int) { now topics(first: $first) { nodes { ...TopicFields } } }',
}

async function generated(files: Record<string, string>, levels = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'forium-codegen-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    return await generate({ sdl, prefixes: { Topic: 'top' }, levels }, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('each feature is one module of plain constants, with the fragments of the others', async () => {
  const files = await generated(documents)
  assert.deepEqual([...files.keys()].sort(), [
    'documents.json',
    'errors.ts',
    'ids.ts',
    'level.ts',
    'schema.graphql',
    'screen.ts',
    'topic.ts',
  ])
  const topic = files.get('topic.ts')!
  assert.match(topic, /export const topics: Operation<'query', TopicsQuery\['topics'\], TopicsQueryVariables, /)
  assert.match(topic, /page: 'topic\.posts'/)
  assert.match(topic, /\/\*\* Writes\. \*\/\nexport const createTopic/)
  assert.match(topic, /once: \['clientId'\]/)
  const screen = files.get('screen.ts')!
  assert.match(screen, /fragment TopicFields on Topic\{id title\}/)
  assert.doesNotMatch(screen, /root:|page:|TopicFieldsFragment =/)
})

test('every expected error has its class, and is selected with its fields', async () => {
  const files = await generated(documents)
  assert.match(files.get('errors.ts')!, /export class InvalidInputError extends UserError \{[^}]*issues/)
  assert.match(files.get('topic.ts')!, /\.\.\.on InvalidInputError\{issues\{path code\}\}/)
})

test('an operation says what level it needs only where that is more than the first', async () => {
  const files = await generated(documents, { 'Topic.title': 3, 'Query.now': 1 })
  assert.match(files.get('topic.ts')!, /import \{ guard \} from '..\/client\/level.ts'/)
  assert.match(files.get('topic.ts')!, /name: 'topics',\n[^}]*level: 3,\n/)
  assert.match(files.get('topic.ts')!, /\n {2}guard,\n/)
  assert.match(files.get('topic.ts')!, /page: 'topic.posts',\n {2}id/)
  assert.doesNotMatch((await generated(documents)).get('topic.ts')!, /level|guard/)
})

test('a list that could not be walked through is refused', async () => {
  const text = documents['topic.graphql'].replaceAll('hasNextPage', '')
  await assert.rejects(generated({ 'topic.graphql': text }), /topics: a paged list selects nodes/)
})

test('a field that is not in the schema is refused', async () => {
  await assert.rejects(generated({ 'topic.graphql': 'query now { then }' }), /Cannot query field "then"/)
})

test('importing a generated module runs nothing, so what is not used is not bundled', () => {
  for (const name of readdirSync('codegen/generated').filter((file) => file.endsWith('.ts'))) {
    const tree = ts.createSourceFile(name, readFileSync(`codegen/generated/${name}`, 'utf8'), ts.ScriptTarget.Latest)
    for (const statement of tree.statements)
      assert(isInert(statement), `${name}: ${statement.getText(tree).slice(0, 80)}`)
  }
})

test('printing the contract needs no driver and no database', () => {
  const args = ['--permission', `--allow-fs-read=${process.cwd()}`, 'codegen.ts', '--sdl']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: {} })
  assert.equal(status, 0, stderr)
  assert.match(stdout, /^type Query \{/m)
})

/** Types, classes, functions and constants of plain data. */
function isInert(statement: ts.Statement): boolean {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.every(({ initializer }) => isData(initializer!))
  return (
    ts.isTypeAliasDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isImportDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement)
  )
}

function isData(node: ts.Expression): boolean {
  if (ts.isAsExpression(node)) return isData(node.expression)
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((entry) =>
      ts.isPropertyAssignment(entry) ? isData(entry.initializer) : ts.isShorthandPropertyAssignment(entry),
    )
  return (
    ts.isStringLiteral(node) ||
    ts.isNumericLiteral(node) ||
    (ts.isArrayLiteralExpression(node) && node.elements.every(isData))
  )
}
