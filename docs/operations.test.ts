// Every operation that @forium/client ships is one that a real server takes: valid, within its limits, and answered.
import assert from 'node:assert/strict'
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
import { isInputObjectType, isRequiredInputField, parse, validate } from 'graphql'
import { namesOf, shippedOperations, variablesOf } from './every-operation.ts'

const shipped = await shippedOperations()
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
    await client.run(operation as Operation<'query', unknown, Record<string, unknown>>, variablesOf(operation, ids))
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

const asks = (text: string, variable: string) => namesOf(parse(text)).includes(variable)
