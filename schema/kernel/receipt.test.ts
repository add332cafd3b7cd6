import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type GraphQLInputObjectType, getNamedType } from 'graphql'
import { schema } from '../index.ts'
import { inBetween } from '../testing/in-between.ts'
import { inputFor } from '../testing/mutation-input.ts'
import { createTwoCommunities, type TwoCommunities } from '../testing/two-communities.ts'
import type { Context } from './context.ts'

/** These have nothing to do twice, and say so; a test mail is sent as often as it is asked for. */
const never = new Set(['sendTestMail'])
/** For the owner of this world nothing was left of it; `startImport` needs files and has a test of its own. */
const nothingToDo = new Set(['finishSetUp', 'revokeOtherSessions', 'signOut', 'startImport'])
const mutations = Object.values(schema.getMutationType()!.getFields()).filter(({ args, name }) => {
  const type = getNamedType(args[0]!.type) as GraphQLInputObjectType
  return type.getFields().clientId && !never.has(name)
})

let all: TwoCommunities
before(async () => {
  all = await createTwoCommunities()
})

const actorOf = (name: string): Context =>
  /^(signUp|startVisit)$/.test(name) ? all.world.guest : all.here.people.owner

async function send(ctx: Context, name: string, input: object) {
  const title = name[0]!.toUpperCase() + name.slice(1)
  const document = `mutation ($input: ${title}Input!) {
    ${name}(input: $input) { __typename ... on UserError { errorCode errorMessage } } }`
  return (await all.world.run(ctx, document, { input }))[name]
}
let count = 0
/** A good input of its own: names, addresses and the like are taken once. */
function given(name: string): Record<string, unknown> & { clientId: string } {
  const input: Record<string, unknown> = inputFor(all, all.here, name)
  const own = `own${++count}`
  for (const field of ['name', 'slug', 'shortcut', 'filename']) if (field in input) input[field] = own
  if ('email' in input) input.email = `${own}@example.com`
  if (name === 'createUpload') Object.assign(input, { contentType: 'text/plain', filename: `${own}.txt` })
  if (name === 'createReport') input.subjectId = all.here.people[count % 2 ? 'member' : 'agent'].viewer.id
  return { ...input, clientId: all.world.uuid() }
}

/** The same but for one text. */
function changed(input: Record<string, unknown>): Record<string, unknown> {
  const field = ['body', 'title', 'name', 'displayName', 'email', 'filename', 'reason', 'device'].find(
    (one) => one in input,
  )
  const value = field === 'email' ? 'another@example.com' : field === 'reason' ? 'SPAM' : 'another'
  return { ...input, [field ?? 'device']: value }
}

async function receipts(): Promise<number> {
  const { database } = all.world.ports
  return (await database.all(database.sql.selectFrom('Receipt').select('clientId'))).length
}

test('twenty mutations take a clientId, at least', () => assert.ok(mutations.length >= 20, String(mutations.length)))

test('sent twice, also at once, it is done once and answered alike', async () => {
  for (const { name } of mutations) {
    const input = given(name)
    const before = await receipts()
    const both = await Promise.all([send(actorOf(name), name, input), send(actorOf(name), name, input)])
    const answers = [...both, await send(actorOf(name), name, input)]
    for (const answer of answers) assert.deepEqual(answer, answers[0], name)
    assert.ok((await receipts()) - before <= 1, name)
  }
})

test('with another input, or for another operation, the clientId is refused by its own code', async () => {
  for (const { name } of mutations) {
    const input = given(name)
    const first = await send(actorOf(name), name, input)
    if ((await receiptOf(input.clientId)) === 0) {
      assert.ok(nothingToDo.has(name), `${name}: ${JSON.stringify(first)}`)
      continue
    }
    const other = await send(actorOf(name), name, changed(input))
    assert.equal(other.errorCode, 'CLIENT_ID_REUSED', `${name}: ${JSON.stringify([first, other])}`)
    const elsewhere = name === 'createTag' ? 'createInbox' : 'createTag'
    const owner = all.here.people.owner
    if (actorOf(name) !== owner) continue
    const crossed = await send(owner, elsewhere, { ...given(elsewhere), clientId: input.clientId })
    assert.equal(crossed.errorCode, 'CLIENT_ID_REUSED', `${elsewhere} after ${name}`)
  }
})

async function receiptOf(clientId: string): Promise<number> {
  const { database } = all.world.ports
  const query = database.sql.selectFrom('Receipt').select('clientId').where('clientId', '=', clientId)
  return (await database.all(query)).length
}

test('its twin may come through between any two reads of it', async () => {
  let came = 0
  for (const { name } of mutations)
    for (let reads = 1; ; reads++) {
      // Limits are by the hour.
      all.world.clock.advance(3_600_000)
      const input = given(name)
      let twin: Awaited<ReturnType<typeof send>>
      const done = inBetween(all.world.ports, reads, async () => {
        twin = await send(actorOf(name), name, input)
      })
      const answer = await send(actorOf(name), name, input)
      if (!done()) break
      came++
      assert.deepEqual(answer, twin, `${name}, after ${reads} reads`)
      if (!nothingToDo.has(name)) assert.equal(answer.errorCode, undefined, name)
    }
  assert.ok(came >= 50, String(came))
})
