// Two servers on one database, one that keeps answers and one with CACHE=off: whatever is asked, both say the same.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { startTestServer, type TestServer } from '@forium/api/testing/server.ts'
import { type Client, createClient } from '@forium/client'
import { createCategory, setCategoryAccess, updateCategory } from '@forium/client/category'
import { updateCommunity } from '@forium/client/community'
import { startConversation } from '@forium/client/conversation'
import { createInbox } from '@forium/client/inbox'
import { addReaction, createPost, deletePost, restorePost, updatePost } from '@forium/client/post'
import { acceptAnswer, closeTopic, createTopic, deleteTopic, restoreTopic, updateTopic } from '@forium/client/topic'
import { type Ids, type Shipped, shippedOperations, variablesOf } from './every-operation.ts'

const queries = (await shippedOperations()).filter(({ kind }) => kind === 'query')
/** Where the log stood is not what was asked, and the clock goes on. Sums over all of a forum may be a minute old. */
const passing =
  /"(syncCursor|uptimeSeconds|startedAt|diskFreeBytes|databaseBytes|memoryBytes|at)":("[^"]*"|[\d.]+|null)/g
const sums = /"(statistics|communityCounts)":\{[^}]*\}/g

let keeping: TestServer
let plain: TestServer
let owner: Client
const ids: Ids = {}
const people: Record<string, string | null> = { guest: null }

before(async () => {
  const same = {
    LIMITS: 'off',
    PUBLIC_URL: 'http://forum.test',
    SECRET: 'a secret that both of them know, and nobody else',
  }
  keeping = await startTestServer({ env: same })
  const file = join(keeping.dataDir, 'forium.db')
  plain = await startTestServer({ env: { ...same, CACHE: 'off', DATABASE_URL: `sqlite:${file}` } })
  const { id, token } = await keeping.person('owner', ['OWNER', 'AGENT', 'MODERATOR'])
  Object.assign(people, { owner: token, member: (await keeping.person('member', ['MEMBER'])).token })
  owner = createClient({ url: `${keeping.url}/graphql`, token, retries: 0 })
  const { category } = await owner.run(createCategory, { input: { name: 'General' } })
  await owner.run(createInbox, { input: { name: 'Support', slug: 'support' } })
  const input = { categoryId: category.id, kind: 'QUESTION', title: 'A question', body: 'Why?' } as const
  const { topic } = await owner.run(createTopic, { input })
  const visitor = createClient({ url: `${keeping.url}/graphql`, token: (await keeping.visitor()).token })
  const { conversation } = await visitor.run(startConversation, { input: { body: 'Hello?' } })
  Object.assign(ids, { user: id, category: category.id, topic: topic.id, conversation: conversation.id })
  Object.assign(ids, { contact: conversation.contact.id })
})

after(async () => {
  await plain.close()
  await keeping.close()
})

async function ask({ url }: TestServer, { text, name }: Shipped, variables: object, token: string | null) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query: text, operationName: name, variables }),
  })
  const body = await response.text()
  return body
    .replace(sums, '"$1":…')
    .replace(passing, '"$1":…')
    .replace(/"requestId":"[^"]*"/, '"requestId":…')
}

/** Everything, as somebody: twice of the one that keeps answers. */
async function compare(who: string) {
  for (const query of queries) {
    const variables = variablesOf(query, ids)
    const [first, kept] = [
      await ask(keeping, query, variables, people[who]!),
      await ask(keeping, query, variables, people[who]!),
    ]
    const wanted = await ask(plain, query, variables, people[who]!)
    assert.equal(first, wanted, `${query.name} for ${who}`)
    assert.equal(kept, wanted, `${query.name} for ${who}, kept`)
  }
}

for (const who of ['guest', 'member', 'owner'])
  test(`every query has the same answer for a ${who}, kept or not`, () => compare(who))

test('after each write the kept answers are the new ones', async () => {
  const { topic: topicId, category: categoryId } = ids as { topic: string; category: string }
  const { post } = await owner.run(createPost, { input: { topicId, body: 'Because.' } })
  const writes: [string, () => Promise<unknown>][] = [
    ['a post', async () => {}],
    ['a reaction', () => owner.run(addReaction, { input: { postId: post.id, emoji: '👍' } })],
    ['an edit', () => owner.run(updatePost, { input: { id: post.id, body: 'Because of **that**.' } })],
    ['an accepted answer', () => owner.run(acceptAnswer, { input: { postId: post.id } })],
    ['a deleted post', () => owner.run(deletePost, { input: { id: post.id } })],
    ['a restored post', () => owner.run(restorePost, { input: { id: post.id } })],
    ['another title', () => owner.run(updateTopic, { input: { id: topicId, title: 'Another question' } })],
    ['a closed topic', () => owner.run(closeTopic, { input: { id: topicId } })],
    ['a deleted topic', () => owner.run(deleteTopic, { input: { id: topicId } })],
    ['a restored topic', () => owner.run(restoreTopic, { input: { id: topicId } })],
    ['another name', () => owner.run(updateCategory, { input: { id: categoryId, name: 'Common' } })],
    [
      'a category that guests may not enter',
      () => owner.run(setCategoryAccess, { input: { id: categoryId, access: 'RESTRICTED', principals: ['MEMBER'] } }),
    ],
    ['another community', () => owner.run(updateCommunity, { input: { name: 'Elsewhere' } })],
  ]
  for (const [what, write] of writes) {
    await write()
    await compare('guest').catch((error) => assert.fail(`after ${what}: ${(error as Error).message}`))
  }
  await compare('member')
})
