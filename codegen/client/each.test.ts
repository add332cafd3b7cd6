import assert from 'node:assert/strict'
import { test } from 'node:test'
import { scriptedServer } from '../testing/scripted-server.ts'
import { createClient } from './create-client.ts'
import { each } from './each.ts'
import type { Operation } from './operation.ts'

interface Page {
  nodes: { id: number }[]
  pageInfo: { hasNextPage: boolean; endCursor: string; hasPreviousPage: boolean; startCursor: string }
}
type Window = { first?: number; after?: string; last?: number; before?: string }
const plain = { kind: 'query', id: '', text: 'query list {}' } as const
const list: Operation<'query', Page, Window, { id: number }> = { ...plain, name: 'list', root: 'list', page: 'list' }
const inside: Operation<'query', { posts: Page } | null, Window, { id: number }> = {
  ...plain,
  name: 'inside',
  root: 'topic',
  page: 'topic.posts',
}
const beside: Operation<'query', { list: Page; syncCursor: string }, Window, { id: number }> = {
  ...plain,
  name: 'beside',
  page: 'list',
}

/** The numbers below `size`, paged as Forium pages. */
function pageOf(size: number, { first, after, last, before }: Window): Page {
  const from = last ? Math.max(0, Number(before ?? size) - last) : after === undefined ? 0 : Number(after) + 1
  const to = last ? Number(before ?? size) : Math.min(size, from + first!)
  return {
    nodes: Array.from({ length: to - from }, (_, i) => ({ id: from + i })),
    pageInfo: {
      hasNextPage: to < size,
      endCursor: String(to - 1),
      hasPreviousPage: from > 0,
      startCursor: String(from),
    },
  }
}

async function served(data: (window: Window) => object) {
  const asked: Window[] = []
  const server = await scriptedServer({
    answer({ variables }) {
      asked.push(variables)
      return { body: { data: data(variables) } }
    },
  })
  const client = createClient({ url: server.url })
  return { client, asked, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() }
}

const collect = async <T>(items: AsyncIterable<T>) => {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

test('each walks through all pages', async () => {
  await using it = await served((window) => ({ list: pageOf(7, window) }))
  const ids = (await collect(each(it.client, list, { first: 3 }))).map(({ id }) => id)
  assert.deepEqual(ids, [0, 1, 2, 3, 4, 5, 6])
  assert.deepEqual(it.asked, [{ first: 3 }, { first: 3, after: '2' }, { first: 3, after: '5' }])
})

test('a page is asked for when the loop gets there, and no page after a break', async () => {
  await using it = await served((window) => ({ list: pageOf(1000, window) }))
  const all = each(it.client, list, { first: 2 })
  assert.equal(it.asked.length, 0)
  for await (const { id } of all) if (id === 2) break
  assert.equal(it.asked.length, 2)
})

test('whole pages can be had, and a list can be walked twice', async () => {
  await using it = await served((window) => ({ list: pageOf(5, window) }))
  const all = each(it.client, list, { first: 2 })
  assert.deepEqual(
    (await collect(all.pages())).map((page) => page.length),
    [2, 2, 1],
  )
  assert.equal((await collect(all)).length, 5)
})

test('with last it walks from the end, each page in the order of the list', async () => {
  await using it = await served((window) => ({ list: pageOf(5, window) }))
  const pages = await collect(each(it.client, list, { last: 2 }).pages())
  assert.deepEqual(
    pages.map((page) => page.map(({ id }) => id)),
    [[3, 4], [1, 2], [0]],
  )
})

test('a list inside something else is found, and so is one beside something else', async () => {
  await using it = await served((window) => ({ topic: { posts: pageOf(3, window) } }))
  assert.equal((await collect(each(it.client, inside, { first: 2 }))).length, 3)
  await using other = await served((window) => ({ list: pageOf(3, window), syncCursor: 'c' }))
  assert.equal((await collect(each(other.client, beside, { first: 2 }))).length, 3)
})

test('a list inside something that is not there is empty', async () => {
  await using it = await served(() => ({ topic: null }))
  assert.deepEqual(await collect(each(it.client, inside, { first: 2 })), [])
})

test('a failing page ends the loop with its error', async () => {
  await using server = await scriptedServer({
    answer: () => ({ body: { errors: [{ message: 'No.', extensions: { code: 'PAGINATION_REQUIRED' } }] } }),
  })
  const client = createClient({ url: server.url })
  await assert.rejects(collect(each(client, list, { first: 1000 })), { code: 'PAGINATION_REQUIRED' })
})
