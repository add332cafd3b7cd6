import assert from 'node:assert/strict'
import { after, afterEach, test } from 'node:test'
import { userViewer } from '@forium/schema/people/viewer.ts'
import type { Database } from '@forium/schema/ports/database.ts'
import type { ExecutionResult } from 'graphql'
import { contextOf } from '../runtime.ts'
import { startTestServer } from '../testing/server.ts'
import { uuidv7 } from '../testing/writing.ts'
import { type Params, prepare } from './operation.ts'
import { createApi } from './yoga.ts'

let hangs = (_sql: string) => false
let release = Promise.withResolvers<void>()
/** Holds back the statements that it is told to until the end of the test. */
const hanging = (real: Database): Database => {
  const hold = async (sql: string) => {
    if (hangs(sql)) await release.promise
  }
  return {
    sql: real.sql,
    all: (query) => hold(query.compile().sql).then(() => real.all(query)),
    first: (query) => hold(query.compile().sql).then(() => real.first(query)),
    batch: (list) => hold(list.map(({ query }) => query.sql).join('; ')).then(() => real.batch(list)),
  }
}

const server = await startTestServer({ database: hanging })
const admin = await server.person('admin', ['ADMIN'])
const api = createApi(server.runtime.log, 1000)
after(() => server.close())
afterEach(() => {
  hangs = () => false
  release.resolve()
  release = Promise.withResolvers()
})

async function run(params: Params): Promise<ExecutionResult> {
  const user = { id: admin.id, roles: 'ADMIN,MEMBER', suspendedAt: null, suspendedUntil: null }
  const viewer = userViewer(user, [], Date.now(), { sessionId: admin.sessionId, expiresAt: null })
  const parts = { communityId: server.communityId, viewer, requestId: 'of-this-test' }
  const context = async () => contextOf(server.runtime.ports, parts)
  const operation = await prepare(api, params, {
    requestId: 'of-this-test',
    setHeader: () => {},
    admit: async ({ query }) => query!,
    context,
  })
  assert.ok(!Array.isArray(operation))
  return operation.execute()
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 500))
const codeOf = (result: ExecutionResult) => result.errors?.map((error) => error.extensions.code)

test('what takes too long is given up, and the caller is told to try again', { timeout: 60_000 }, async () => {
  hangs = (sql) => sql.includes('"Tag"')
  const result = await run({ query: '{ tag(slug: "none") { id } }' })
  assert.deepEqual(codeOf(result), ['TIMEOUT'])
  assert.equal(result.data, undefined)
  const { requestId, retryable, http } = result.errors![0]!.extensions
  assert.deepEqual([requestId, retryable, (http as { status: number }).status], ['of-this-test', true, 503])
})

test('nothing further of it begins, even when what it waited for comes after all', { timeout: 60_000 }, async () => {
  const query = `mutation ($first: CreateTagInput!, $second: CreateTagInput!) {
    first: createTag(input: $first) { __typename }
    second: createTag(input: $second) { __typename }
  }`
  const twoTags = (first: string, second: string) => ({
    first: { clientId: uuidv7(), name: first },
    second: { clientId: uuidv7(), name: second },
  })
  await run({ query, variables: twoTags('one', 'two') })
  hangs = (sql) => sql.startsWith('insert into "Tag"')
  assert.deepEqual(codeOf(await run({ query, variables: twoTags('three', 'four') })), ['TIMEOUT'])
  release.resolve()
  await settled()
  const { database } = server.runtime.ports
  const tags = await database.all(database.sql.selectFrom('Tag').select('name').orderBy('createdAt').orderBy('id'))
  const names = tags.map(({ name }) => name)
  assert.deepEqual(names, ['one', 'two', 'three'])
})

test('what is quick enough is answered as ever', async () => {
  const { data } = await run({ query: '{ community { name } }' })
  assert.equal(JSON.stringify(data), '{"community":{"name":"Example"}}')
})
