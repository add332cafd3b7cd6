import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { quiet } from '../testing/engine.ts'
import { type Forum, forumIn } from '../testing/forum.ts'
import { createWorld, type World } from '../testing/world.ts'
import { failInterruptedImports } from './starting.ts'

let world: World
let forum: Forum
let admin: Context
beforeEach(async () => {
  world = await createWorld()
  forum = forumIn(world)
  admin = await world.person('olga', ['ADMIN'])
  world.ports.imports.put('endless.tar')
  world.ports.imports.put('broken.tar', 'It is broken.')
})

const start = (ctx: Context, file: string, more: object = {}) =>
  forum.act(
    ctx,
    'startImport',
    { clientId: world.uuid(), source: 'DISCOURSE', file, ...more },
    'job { id source status }',
  )
const job = async (id: string) =>
  (await world.run(admin, `{ importJob(id: "${id}") { status failure finishedAt } }`)).importJob

test('five at once start one import; the others learn of a conflict', async () => {
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => start(admin, 'endless.tar')))
  assert.deepEqual(answers.map((answer) => answer.errorCode ?? 'STARTED').sort(), [
    ...Array(4).fill('CONFLICT'),
    'STARTED',
  ])
  assert.equal(world.ports.imports.ran.length, 1)
})

test('the port is given what was asked for, and its words end the job', async () => {
  const { job: started } = await start(admin, 'broken.tar', { source: 'STACK_EXCHANGE', name: 'coffee.example' })
  assert.deepEqual(world.ports.imports.ran, [
    {
      jobId: started.id,
      communityId: world.communityId,
      kind: 'STACK_EXCHANGE',
      file: 'broken.tar',
      name: 'coffee.example',
    },
  ])
  assert.equal(started.source, 'stackexchange:coffee.example')
  await quiet()
  const { status, failure, finishedAt } = await job(started.id)
  assert.deepEqual([status, failure, finishedAt !== null], ['FAILED', 'It is broken.', true])
})

test('a job of another community is neither seen nor stopped', async () => {
  const { job: started } = await start(admin, 'endless.tar')
  const other = await world.person('otto', ['OWNER'], await world.addCommunity('Other'))
  assert.equal((await forum.act(other, 'abortImport', { id: started.id }, 'job { id }')).errorCode, 'NOT_FOUND')
  assert.deepEqual(await start(other, 'endless.tar'), {
    __typename: 'ConflictError',
    errorCode: 'CONFLICT',
    errorMessage: 'An import is running. One runs at a time.',
  })
  assert.equal((await job(started.id)).status, 'RUNNING')
  const aborted = await forum.act(admin, 'abortImport', { id: started.id }, 'job { status failure }')
  assert.deepEqual(aborted.job, { status: 'FAILED', failure: 'It was stopped.' })
})

test('what ran when the server ended has failed after its start', async () => {
  const { job: started } = await start(admin, 'endless.tar')
  await failInterruptedImports(world.guest)
  assert.deepEqual((await job(started.id)).failure, 'The server was stopped while it ran.')
})

test('admins see a start and an end live, others do not', async () => {
  await start(admin, 'broken.tar')
  await quiet()
  const types = async (ctx: Context) => (await forum.eventsFor(ctx)).map((event) => event.type)
  assert.deepEqual(await types(admin), ['IMPORT_PROGRESS', 'IMPORT_PROGRESS'])
  assert.deepEqual(await types(world.guest), [])
})
