// Every operation that @forium/client ships is one that a real server takes: valid, within its limits, and answered.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { checkOperationCost } from '@forium/api/graphql/cost.ts'
import { checkShape } from '@forium/api/graphql/shape-limits.ts'
import { startTestServer, type TestServer } from '@forium/api/testing/server.ts'
import { type Client, createClient, type Operation } from '@forium/client'
import { createCategory } from '@forium/client/category'
import { startConversation } from '@forium/client/conversation'
import { createInbox } from '@forium/client/inbox'
import { createTopic } from '@forium/client/topic'
import { schema } from '@forium/schema/index.ts'
import { type DocumentNode, isInputObjectType, isRequiredInputField, Kind, parse, validate } from 'graphql'

type Shipped = Operation<'query' | 'mutation' | 'subscription', unknown, Record<string, unknown>>
const shipped: Shipped[] = []
for (const file of readdirSync('codegen/generated').filter((name) => name.endsWith('.ts'))) {
  const module: Record<string, unknown> = await import(`../codegen/generated/${file}`)
  shipped.push(
    ...Object.values(module).filter((value): value is Shipped => typeof value === 'object' && 'text' in value!),
  )
}

let server: TestServer
let client: Client
const ids: Record<string, string> = {}

before(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  const { id, token } = await server.person('owner', ['OWNER', 'AGENT', 'MODERATOR'])
  client = createClient({ url: `${server.url}/graphql`, token, retries: 0 })
  const { category } = await client.run(createCategory, { input: { name: 'General' } })
  await client.run(createInbox, { input: { name: 'Support', slug: 'support' } })
  const input = { categoryId: category.id, kind: 'QUESTION', title: 'A question', body: 'Why?' } as const
  const { topic } = await client.run(createTopic, { input })
  const visitor = createClient({ url: `${server.url}/graphql`, token: (await server.visitor()).token })
  const { conversation } = await visitor.run(startConversation, { input: { body: 'Hello?' } })
  Object.assign(ids, { user: id, category: category.id, topic: topic.id, conversation: conversation.id })
  Object.assign(ids, { contact: conversation.contact.id })
})

after(() => server.close())

for (const { kind, name, text } of shipped)
  test(`${kind} ${name} is valid and within the limits with the longest page`, () => {
    const document = parse(text)
    assert.deepEqual(validate(schema, document), [])
    checkShape(document)
    const most = name === 'similarTopics' ? 10 : 100
    const variableValues = { first: most, last: asks(text, 'first') ? undefined : most }
    assert.doesNotThrow(() => checkOperationCost({ schema, document, variableValues }))
  })

for (const operation of shipped.filter(({ kind }) => kind === 'query'))
  test(`query ${operation.name} is answered`, async () => {
    await client.run(operation as Operation<'query', unknown, Record<string, unknown>>, variablesOf(operation))
  })

for (const operation of shipped.filter(({ kind }) => kind === 'mutation'))
  test(`mutation ${operation.name} fills in exactly the ids that the sender makes`, () => {
    const input = schema.getMutationType()!.getFields()[operation.root!]!.args[0]!.type
    const type = schema.getType(String(input).replace('!', ''))
    assert.ok(isInputObjectType(type))
    const required = Object.values(type.getFields()).filter(isRequiredInputField)
    const made = required.map((field) => field.name).filter((field) => /clientId$/i.test(field))
    assert.deepEqual(
      made.filter((field) => !operation.once?.includes(field)),
      [],
    )
  })

/** Something fitting for each variable that a query needs. */
function variablesOf({ name, text }: Shipped): Record<string, unknown> {
  const known: Record<string, unknown> = {
    id: idFor(name),
    ids: Object.values(ids),
    topicId: ids.topic,
    number: 1,
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-02-01T00:00:00.000Z',
    query: 'question',
    text: 'a question',
    slug: 'general',
    handle: 'owner',
    path: '/t/a-question/1',
    ...(name.startsWith('users') ? { query: null } : {}),
  }
  const names = namesOf(parse(text))
  const given = Object.fromEntries(names.filter((each) => each in known).map((each) => [each, known[each]]))
  if (name === 'category') delete given.slug
  if (name === 'user') delete given.handle
  if (names.includes('first')) return { ...given, first: 10 }
  return names.includes('last') ? { ...given, last: 10 } : given
}

const asks = (text: string, variable: string) => namesOf(parse(text)).includes(variable)

function idFor(name: string): string | undefined {
  if (name.startsWith('desk')) return ids.conversation
  const type = ['conversation', 'contact', 'category', 'topic', 'user'].find((each) => name.startsWith(each))
  return ids[type ?? 'topic']
}

function namesOf(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  )
}
