import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { createWorld, type World } from '../testing/world.ts'
import { acceptAnswer } from '../topic/accepting.ts'
import { createCategory } from '../topic/category.service.ts'
import { createTopic } from '../topic/creating.ts'
import { createPost } from '../topic/replying.ts'

const similarDocument = `query ($text: String!, $categoryId: ID, $first: Int!) {
  similarTopics(text: $text, categoryId: $categoryId, first: $first) { title }
}`

let world: World
let ana: Context
let agent: Context
let help: string
let staff: string

beforeEach(async () => {
  world = await createWorld()
  const admin = await world.person('olga', ['ADMIN'])
  ana = await world.person('ana')
  agent = await world.person('gus', ['AGENT'])
  help = (await createCategory(admin, { clientId: world.uuid(), name: 'Help' })).id
  const closed = { name: 'Staff', access: 'RESTRICTED', principals: ['AGENT'] } as const
  staff = (await createCategory(admin, { clientId: world.uuid(), ...closed })).id
})

const ask = (title: string, body: string, categoryId = help) =>
  createTopic(agent, { clientId: world.uuid(), categoryId, kind: 'QUESTION', title, body })

async function similar(ctx: Context, text: string, more: { categoryId?: string; first?: number } = {}) {
  const { similarTopics } = await world.run(ctx, similarDocument, { text, first: 5, ...more })
  return similarTopics.map((topic: { title: string }) => topic.title).join(', ')
}

test('topics that share words are found, each once, without all words matching', async () => {
  const topic = await ask('Terrain crashes', 'The terrain crashes with a heightmap')
  await createPost(ana, { clientId: world.uuid(), topicId: topic.id, body: 'My terrain crashes too' })
  await ask('Audio', 'No sound')
  assert.equal(await similar(ana, 'Why do terrain tiles crashes happen'), 'Terrain crashes')
  assert.equal(await similar(ana, 'unheard of'), '')
  assert.equal(await similar(ana, ''), '')
})

test('a solved topic comes before one that is not', async () => {
  const solved = await ask('Terrain crashes on load', 'terrain crashes')
  const answer = await createPost(ana, { clientId: world.uuid(), topicId: solved.id, body: 'Update' })
  await acceptAnswer(agent, answer.id)
  await ask('Terrain crashes on load again', 'terrain crashes')
  assert.match(await similar(ana, 'terrain crashes on load'), /^Terrain crashes on load, /)
})

test('nothing similar is shown that the writer may not see', async () => {
  await ask('Terrain crashes', 'terrain crashes', staff)
  const strangers = [
    world.guest,
    await world.visitor(),
    ana,
    await world.person('eve', [], await world.addCommunity('B')),
  ]
  for (const ctx of strangers) assert.equal(await similar(ctx, 'terrain crashes'), '')
  for (const ctx of strangers) assert.equal(await similar(ctx, 'terrain crashes', { categoryId: staff }), '')
  assert.equal(await similar(agent, 'terrain crashes'), 'Terrain crashes')
})

test('a category narrows it down, and as many come as were asked for', async () => {
  await ask('Terrain crashes', 'terrain', staff)
  for (let i = 0; i < 4; i++) await ask(`Terrain ${i}`, 'terrain')
  assert.equal(await similar(agent, 'terrain', { categoryId: staff }), 'Terrain crashes')
  assert.equal((await similar(agent, 'terrain', { first: 2 })).split(', ').length, 2)
  const { errors } = await world.answer(agent, similarDocument, { text: 'terrain', first: 11 })
  assert.match(errors![0]!.message, /1 to 10/)
})
