import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commit } from '../kernel/commit.ts'
import { systemViewer } from '../people/viewer.ts'
import { createWorld, type World } from '../testing/world.ts'
import { append } from './append.ts'
import type { LoggedEvent } from './event-types.ts'
import { atTheStart, type LogReader, readOn } from './log-reader.ts'

const write = (world: World, type: 'TAGS_CHANGED' | 'CATEGORIES_CHANGED', subjectId: string) =>
  commit(world.guest, async (unit) => append(world.guest, unit, { type, audience: { kind: 'COMMUNITY' }, subjectId }))

function readerOf(read: (event: LoggedEvent) => void): LogReader {
  return { name: 'test', types: ['TAGS_CHANGED'], read: async (_ctx, event) => read(event) }
}

test('a reader gets its types in order, in the community of each, once, also when it starts anew', async () => {
  const world = await createWorld()
  const other = await world.addCommunity('Other')
  const read: string[] = []
  const reader: LogReader = {
    name: 'test',
    types: ['TAGS_CHANGED'],
    read: async (ctx, event) => void read.push(`${event.subjectId} ${ctx.communityId === event.communityId}`),
  }
  for (let i = 0; i < 250; i++) await write(world, i % 2 ? 'CATEGORIES_CHANGED' : 'TAGS_CHANGED', String(i))
  const elsewhere = world.as(systemViewer, other)
  await commit(elsewhere, async (unit) =>
    append(elsewhere, unit, { type: 'TAGS_CHANGED', audience: { kind: 'COMMUNITY' }, subjectId: 'there' }),
  )
  const ctx = world.as(systemViewer, '')
  await readOn(ctx, reader, atTheStart())
  await readOn(ctx, reader, atTheStart())
  assert.equal(read.length, 126)
  assert.deepEqual([read[0], read[1], read.at(-1)], ['0 true', '2 true', 'there true'])
})

test('an event that fails is tried again, those before it are not, and in the end it is left behind', async () => {
  const world = await createWorld()
  for (const subject of ['one', 'bad', 'two']) await write(world, 'TAGS_CHANGED', subject)
  const read: string[] = []
  const progress = atTheStart()
  const reader = readerOf(({ subjectId }) => {
    read.push(subjectId)
    if (subjectId === 'bad') throw new Error('no')
  })
  const ctx = world.as(systemViewer, '')
  let failures = 0
  for (let i = 0; i < 10; i++) await readOn(ctx, reader, progress).catch(() => failures++)
  assert.deepEqual(read, ['one', ...Array(5).fill('bad'), 'two'])
  assert.equal(failures, 5)
})

test('of two processes the one that is behind does not take the other back', async () => {
  const world = await createWorld()
  const ctx = world.as(systemViewer, '')
  const read: string[] = []
  const [ahead, behind] = [atTheStart(), atTheStart()]
  const reader = readerOf(({ subjectId }) => void read.push(subjectId))
  await write(world, 'TAGS_CHANGED', 'one')
  await readOn(ctx, reader, behind)
  await write(world, 'TAGS_CHANGED', 'two')
  await readOn(ctx, reader, ahead)
  await write(world, 'TAGS_CHANGED', 'three')
  await Promise.all([readOn(ctx, reader, ahead), readOn(ctx, reader, behind)])
  read.length = 0
  await readOn(ctx, reader, atTheStart())
  assert.deepEqual(read, [])
})
