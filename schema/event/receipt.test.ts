import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError } from '../kernel/errors.ts'
import { createWorld, type World } from '../testing/world.ts'
import { append } from './append.ts'
import { once } from './receipt.ts'

const write = (ctx: Context, clientId: string | null, input: unknown = {}, operation = 'ring') =>
  commit(ctx, async (unit) => {
    const receipt = await once(ctx, unit, operation, clientId, input)
    if (receipt.earlier) return receipt.earlier.resultId
    append(ctx, unit, { type: 'COMMUNITY_UPDATED', audience: { kind: 'COMMUNITY' }, subjectId: ctx.communityId })
    receipt.keep('result')
    return 'result'
  })

const countEvents = async ({ ports: { database } }: World) =>
  (await database.all(database.sql.selectFrom('Event').select('id'))).length

test('five at once with one clientId write once and answer the same', async () => {
  const world = await createWorld()
  const ana = await world.person('ana')
  const clientId = world.uuid()
  const input = [
    { a: 1, b: [{ c: 2, d: 3 }] },
    { b: [{ d: 3, c: 2 }], a: 1, e: undefined },
  ]
  const answers = await Promise.all([0, 1, 0, 1, 0].map((i) => write(ana, clientId, input[i])))
  assert.deepEqual(new Set(answers), new Set(['result']))
  assert.equal(await countEvents(world), 1)
})

test('a clientId is one’s own, for one operation with one input', async () => {
  const world = await createWorld()
  const [ana, bea] = [await world.person('ana'), await world.person('bea')]
  const clientId = world.uuid()
  await write(ana, clientId, { a: 1 })
  await assert.rejects(write(ana, clientId, { a: 2 }), ConflictError)
  await assert.rejects(write(ana, clientId, { a: 1 }, 'knock'), ConflictError)
  await write(bea, clientId, { a: 1 })
  await write(world.guest, clientId, { a: 1 })
  assert.equal(await countEvents(world), 3)
})

test('without a clientId every request counts', async () => {
  const world = await createWorld()
  const ana = await world.person('ana')
  await write(ana, null)
  await write(ana, null)
  assert.equal(await countEvents(world), 2)
})
