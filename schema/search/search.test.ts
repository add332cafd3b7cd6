import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { createTag } from '../community/tag.service.ts'
import type { Context } from '../kernel/context.ts'
import { createWorld, type World } from '../testing/world.ts'
import { createCategory } from '../topic/category.service.ts'
import { createTopic } from '../topic/creating.ts'
import { deletePost, deleteTopic, restorePost } from '../topic/deleting.ts'
import { moveTopic } from '../topic/moderating.ts'
import { createPost } from '../topic/replying.ts'

const searchDocument = `query ($query: String!, $first: Int!, $after: String) {
  search(query: $query, first: $first, after: $after) {
    nodes { topic { id title } post { id number } snippetHtml }
    pageInfo { hasNextPage endCursor }
  }
}`

let world: World
let admin: Context
let ana: Context
let agent: Context
let help: string
let staff: string

beforeEach(async () => {
  world = await createWorld()
  admin = await world.person('olga', ['ADMIN'])
  ana = await world.person('ana')
  agent = await world.person('gus', ['AGENT'])
  help = (await createCategory(admin, { clientId: world.uuid(), name: 'Help' })).id
  const closed = { name: 'Staff', access: 'RESTRICTED', principals: ['AGENT'] } as const
  staff = (await createCategory(admin, { clientId: world.uuid(), ...closed })).id
})

const write = (ctx: Context, title: string, body: string, more: { categoryId?: string; tags?: string[] } = {}) =>
  createTopic(ctx, { clientId: world.uuid(), categoryId: help, kind: 'QUESTION', title, body, ...more })
const reply = (ctx: Context, topicId: string, body: string) =>
  createPost(ctx, { clientId: world.uuid(), topicId, body })

async function titles(ctx: Context, query: string): Promise<string> {
  const { search } = await world.run(ctx, searchDocument, { query, first: 20 })
  return search.nodes.map((node: { topic: { title: string } }) => node.topic.title).join(', ')
}

describe('search', () => {
  test('finds openings by title and text, and replies, with the matches marked', async () => {
    const topic = await write(ana, 'Shadow maps flicker', 'Look <here>')
    await reply(agent, topic.id, 'Raise the **bias** of the shadow')
    const { search } = await world.run(world.guest, searchDocument, { query: 'shadow', first: 20 })
    assert.deepEqual(
      search.nodes.map((node: { post: { number: number } }) => node.post.number),
      [1, 2],
    )
    assert.match(search.nodes[1].snippetHtml, /the <mark>shadow<\/mark>/)
    assert.match(search.nodes[0].snippetHtml, /Look &lt;here&gt;/)
  })

  test('nothing asked for is an empty page', async () => {
    await write(ana, 'One', 'word')
    for (const query of ['', '   ', '"', '+ *', '🎉']) assert.equal(await titles(ana, query), '', query)
  })

  test('the filters of the text narrow what is found', async () => {
    const under = await createCategory(admin, { clientId: world.uuid(), name: 'Deep', parentId: help })
    await createTag(admin, { clientId: world.uuid(), name: 'Red' })
    await write(ana, 'Plain', 'word')
    await write(agent, 'Tagged', 'word', { tags: ['Red'] })
    await write(ana, 'Below', 'word', { categoryId: under.id })
    assert.equal(await titles(ana, 'word tag:red'), 'Tagged')
    assert.equal(await titles(ana, 'tag:red'), 'Tagged')
    assert.equal(await titles(ana, 'word author:@GUS'), 'Tagged')
    assert.equal(await titles(ana, 'word category:deep'), 'Below')
    assert.equal((await titles(ana, 'word category:help')).split(', ').length, 3)
    assert.equal(await titles(ana, 'word solved:yes'), '')
    assert.equal((await titles(ana, 'word solved:no')).split(', ').length, 3)
  })

  test('a filter that names nothing the viewer sees finds nothing', async () => {
    await createTag(admin, { clientId: world.uuid(), name: 'Secret', visibility: 'INTERNAL' })
    await write(agent, 'Tagged', 'word', { tags: ['Secret'] })
    for (const filter of ['tag:none', 'author:nobody', 'category:none', 'category:staff', 'tag:secret'])
      assert.equal(await titles(ana, `word ${filter}`), '', filter)
    assert.equal(await titles(agent, 'word tag:secret'), 'Tagged')
  })

  test('pages do not overlap and come to an end', async () => {
    const topic = await write(ana, 'Many', 'word')
    for (let i = 0; i < 9; i++) await reply(ana, topic.id, `word ${i}`)
    const seen: string[] = []
    let after: string | null = null
    do {
      const { search } = await world.run(ana, searchDocument, { query: 'word', first: 4, after })
      seen.push(...search.nodes.map((node: { post: { id: string } }) => node.post.id))
      after = search.pageInfo.hasNextPage ? search.pageInfo.endCursor : null
    } while (after)
    assert.equal(seen.length, 10)
    assert.equal(new Set(seen).size, 10)
  })

  test('a cursor of another list and a page too large are refused', async () => {
    const cursors = [[1], ['a', 'b', 1], [1, 'b', 0.5], [1, 'b', 'c']].map((values) => btoa(JSON.stringify(values)))
    for (const after of [...cursors, 'nonsense']) {
      const { errors } = await world.answer(ana, searchDocument, { query: 'word', first: 4, after })
      assert.match(errors![0]!.message, /cursor/)
    }
    const { errors } = await world.answer(ana, searchDocument, { query: 'word', first: 101 })
    assert.match(errors![0]!.message, /1 to 100/)
  })
})

describe('search shows nobody what they may not see', () => {
  test('a restricted category, to guest, visitor and member', async () => {
    await write(agent, 'Internal', 'payroll', { categoryId: staff })
    const strangers = [world.guest, await world.visitor(), ana]
    for (const ctx of strangers)
      for (const query of ['payroll', 'internal', 'author:gus', 'solved:no', 'category:staff payroll'])
        assert.equal(await titles(ctx, query), '', query)
    assert.equal(await titles(agent, 'payroll'), 'Internal')
    assert.equal(await titles(admin, 'payroll'), 'Internal')
  })

  test('another community', async () => {
    const elsewhere = await world.person('eve', ['ADMIN'], await world.addCommunity('Other'))
    await write(ana, 'Ours', 'word')
    for (const query of ['word', 'author:ana', 'category:help']) assert.equal(await titles(elsewhere, query), '', query)
  })

  test('a topic that was moved out of sight', async () => {
    const topic = await write(ana, 'Moving', 'word')
    await moveTopic(admin, topic.id, staff)
    assert.equal(await titles(ana, 'word'), '')
    assert.equal(await titles(agent, 'word'), 'Moving')
  })

  test('what was deleted, until it is restored', async () => {
    const topic = await write(ana, 'Staying', 'word')
    const post = await reply(ana, topic.id, 'regretted')
    await deletePost(ana, post.id)
    assert.equal(await titles(ana, 'regretted'), '')
    await restorePost(ana, post.id)
    assert.equal(await titles(ana, 'regretted'), 'Staying')
    await deleteTopic(admin, topic.id)
    for (const ctx of [ana, admin]) assert.equal(await titles(ctx, 'word'), '')
  })
})
