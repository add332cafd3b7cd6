import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RateLimitedError } from '../kernel/errors.ts'
import { createWorld } from '../testing/world.ts'
import { demandPace, paces } from './pace.ts'

test('a person is told to wait past the pace, and may go on when the window is over', async () => {
  const world = await createWorld()
  const [ana, bea] = [await world.person('ana'), await world.person('bea')]
  for (let i = 0; i < paces.topic.points; i++) await demandPace(ana, 'topic')
  await assert.rejects(demandPace(ana, 'topic'), RateLimitedError)
  await demandPace(bea, 'topic')
  await demandPace(ana, 'post')
  world.clock.advance(paces.topic.windowMs + 1)
  await demandPace(ana, 'topic')
})

test('visitors of one network count as one, staff are not held', async () => {
  const world = await createWorld()
  const agent = await world.person('ana', ['AGENT'])
  for (let i = 0; i < paces.message.points; i++) await demandPace(await world.visitor(), 'message')
  await assert.rejects(async () => demandPace(await world.visitor(), 'message'), RateLimitedError)
  for (let i = 0; i <= paces.message.points; i++) await demandPace(agent, 'message')
})
