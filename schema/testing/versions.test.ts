import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type GraphQLInputObjectType, getNamedType } from 'graphql'
import { schema } from '../index.ts'
import type { Context } from '../kernel/context.ts'
import { inBetween, onceStored } from './in-between.ts'
import { inputFor } from './mutation-input.ts'
import { createTwoCommunities, type TwoCommunities } from './two-communities.ts'

const inputOf = (name: string) =>
  getNamedType(schema.getMutationType()!.getFields()[name]!.args[0]!.type) as GraphQLInputObjectType
const guarded = Object.keys(schema.getMutationType()!.getFields()).filter((name) => inputOf(name).getFields().ifVersion)

let all: TwoCommunities
let place: { inboxId: string; contactId: string }
before(async () => {
  all = await createTwoCommunities()
  const { database } = all.world.ports
  const query = database.sql.selectFrom('Conversation').select(['inboxId', 'contactId'])
  place = (await database.first(query.where('id', '=', all.here.conversation)))!
})

/** Whose own the thing is, where only they may change it. */
function editorOf(name: string): Context {
  const { agent, owner } = all.here.people
  return name === 'updateNote' || name === 'updateMessage' ? agent : owner
}

/** What says something new each time it is called. */
let count = 0
function change(name: string): Record<string, unknown> {
  const own = `new words ${++count}`
  const input: Record<string, unknown> = inputFor(all, all.here, name)
  if (name === 'updateInbox') input.id = place.inboxId
  if (name === 'updateContact') input.id = place.contactId
  const fields = inputOf(name).getFields()
  const words = ['body', 'title', 'name', 'displayName', 'subject'].find((field) => fields[field])
  return words ? { ...input, [words]: own } : input
}

async function send(name: string, input: object) {
  const title = name[0]!.toUpperCase() + name.slice(1)
  const document = `mutation ($input: ${title}Input!) { ${name}(input: $input) { __typename
    ... on UserError { errorCode errorMessage } ... on ConflictError { currentId current { id } currentVersion } } }`
  return (await all.world.run(editorOf(name), document, { input }))[name]
}

test('what can be edited has a version and can be guarded by it', () => {
  for (const name of Object.keys(schema.getMutationType()!.getFields()).filter((each) => each.startsWith('update')))
    assert.ok(guarded.includes(name), name)
  for (const type of ['Post', 'Message', 'Note', 'Topic', 'Conversation', 'Category', 'CannedResponse', 'Tag', 'Inbox'])
    assert.ok('version' in (schema.getType(type) as unknown as { getFields(): object }).getFields(), type)
})

test('an edit of an old version is refused with what stands there now', async () => {
  for (const name of guarded.filter((each) => each.startsWith('update'))) {
    const answer = await send(name, { ...change(name), ifVersion: 999 })
    assert.equal(answer.errorCode, 'CONFLICT', `${name}: ${JSON.stringify(answer)}`)
    assert.equal(answer.current.id, answer.currentId, name)
    assert.ok(answer.currentVersion >= 1, name)
    const done = await send(name, { ...change(name), ifVersion: answer.currentVersion })
    assert.match(done.__typename, /Payload$/, `${name}: ${JSON.stringify(done)}`)
  }
})

test('of two who edit the same version at once, one is told', async () => {
  for (const name of guarded.filter((each) => each.startsWith('update'))) {
    const { currentVersion: ifVersion } = await send(name, { ...change(name), ifVersion: 999 })
    const inputs = [change(name), change(name)].map((input) => ({ ...input, ifVersion }))
    const answers = await Promise.all(inputs.map((input) => send(name, input)))
    const codes = answers.map((answer) => answer.errorCode ?? 'DONE').sort()
    assert.deepEqual(codes, ['CONFLICT', 'DONE'], name)
    const told = answers.find((answer) => answer.errorCode)
    assert.equal(told.currentVersion, ifVersion + 1, name)
  }
})

test('so it is wherever between two reads of the one the other comes through', async () => {
  for (const name of guarded.filter((each) => each.startsWith('update')))
    for (let reads = 1; ; reads++) {
      const { currentVersion: ifVersion } = await send(name, { ...change(name), ifVersion: 999 })
      let first: Awaited<ReturnType<typeof send>>
      const done = inBetween(all.world.ports, reads, async () => {
        first = await send(name, { ...change(name), ifVersion })
      })
      const second = await send(name, { ...change(name), ifVersion })
      if (!done()) break
      const told = [first, second].filter(({ errorCode }) => errorCode === 'CONFLICT')
      assert.equal(told.length, 1, `${name} after ${reads} reads: ${JSON.stringify([first, second])}`)
      assert.equal(told[0].currentVersion, ifVersion + 1, `${name} after ${reads} reads`)
    }
})

test('who is told of an edit sees it, also before its author knows that it is stored', async () => {
  for (const name of guarded.filter((each) => each.startsWith('update'))) {
    const { currentVersion: ifVersion } = await send(name, { ...change(name), ifVersion: 999 })
    let told: Awaited<ReturnType<typeof send>>
    onceStored(all.world.ports, async () => {
      told = await send(name, { ...change(name), ifVersion })
    })
    await send(name, { ...change(name), ifVersion })
    assert.deepEqual([told.errorCode, told.currentVersion], ['CONFLICT', ifVersion + 1], name)
  }
})

test('whoever may not see the thing is told nothing of it', async () => {
  const { agent } = all.here.people
  const document = `mutation ($input: UpdatePostInput!) { updatePost(input: $input) { __typename
    ... on ConflictError { currentId current { id } } } }`
  const input = { id: all.here.secretPost, body: 'x', ifVersion: 999 }
  const { updatePost } = await all.world.run(agent, document, { input })
  assert.notEqual(updatePost.__typename, 'ConflictError')
})
