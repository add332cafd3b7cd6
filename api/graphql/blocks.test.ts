import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { schema } from '@forium/schema/index.ts'
import { type DocumentNode, type FragmentDefinitionNode, Kind, parse } from 'graphql'

import { ask } from '../testing/ask.ts'
import { startTestServer } from '../testing/server.ts'
import { uuidv7 } from '../testing/writing.ts'
import { costLimit, costOf } from './cost.ts'

const server = await startTestServer({ env: { LIMITS: 'off' } })
after(() => server.close())

function costIn(document: DocumentNode, variables: Record<string, unknown> = {}): number {
  const fragments = document.definitions.filter(
    (each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION,
  )
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)!
  return costOf(schema, operation, Object.fromEntries(fragments.map((each) => [each.name.value, each])), variables)
}

test('one selection, without recursion, gives all that a native view draws', async () => {
  const ada = await server.person('ada', ['ADMIN'])
  const asked = async (query: string, variables: object) =>
    (await ask(server, query, { ...variables }, { token: ada.token })).json.data
  const made = await asked(
    'mutation($input: CreateCategoryInput!) { createCategory(input: $input) { ... on CreateCategoryPayload { category { id } } } }',
    { input: { clientId: uuidv7(), name: 'Talk', access: 'PUBLIC' } },
  )
  const categoryId = made.createCategory.category.id
  const body = '> 3. *deep* @ada\n\n[all](javascript:alert(1)) [plans](/t/x)'
  const { createTopic } = await asked(
    `mutation($input: CreateTopicInput!) { createTopic(input: $input) { ... on CreateTopicPayload { topic { posts(first: 1) { nodes { body { blocks {
      type text level url language width height quoteDepth listDepth isItemStart number isFolded spans { text marks url mention }
    } } } } } } } }`,
    { input: { clientId: uuidv7(), categoryId, kind: 'DISCUSSION', title: 'A topic with a body', body } },
  )
  const none = { level: null, url: null, language: null, width: null, height: null, isFolded: false }
  const span = { marks: [], url: null, mention: null }
  assert.deepEqual(createTopic.topic.posts.nodes[0].body.blocks, [
    {
      ...none,
      ...{ type: 'list_item', text: 'deep @ada', level: 1, quoteDepth: 1, listDepth: 1, isItemStart: true, number: 3 },
      spans: [
        { ...span, text: 'deep', marks: ['emphasis'] },
        { ...span, text: ' ' },
        { ...span, text: '@ada', url: '/u/ada', mention: 'ada' },
      ],
    },
    {
      ...none,
      ...{ type: 'paragraph', text: '[all](javascript:alert(1)) plans' },
      ...{ quoteDepth: 0, listDepth: 0, isItemStart: false, number: null },
      spans: [
        { ...span, text: '[all](javascript:alert(1)) ' },
        { ...span, text: 'plans', url: '/t/x' },
      ],
    },
  ])
})

test('a body with its spans costs what one of a forum has, and no page of an app comes near the limit', () => {
  const posts = (body: string) =>
    costIn(parse(`{ topic(id: "x") { posts(first: 100) { nodes { body { ${body} } } } } }`))
  assert.equal(posts('blocks { spans { text } }') - posts('text'), 100 * 5 * (1 + 2))
  const documents = Object.values(
    JSON.parse(readFileSync(new URL('../../codegen/generated/documents.json', import.meta.url), 'utf8')),
  )
  const ofApps = (documents as string[])
    .map((text) => parse(text))
    .filter((each) => /^query app/.test(each.loc!.source.body))
  assert.ok(ofApps.length > 5)
  for (const document of ofApps) {
    const cost = costIn(document, { first: 50, last: 50 })
    assert.ok(cost < costLimit / 2, `${document.loc!.source.body.slice(0, 40)} costs ${cost}`)
  }
})
