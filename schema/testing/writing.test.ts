import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { policy } from '../community/policy.ts'
import { schema } from '../index.ts'
import type { Context } from '../kernel/context.ts'
import { inputFor as goodInput, type Side } from './mutation-input.ts'
import { mutationPolicy, ownOnly } from './mutation-policy.ts'
import { createTwoCommunities, type TwoCommunities } from './two-communities.ts'

const mutations = Object.values(schema.getMutationType()!.getFields())
const roles = ['guest', 'visitor', 'member', 'agent', 'moderator', 'admin', 'owner'] as const
type Role = (typeof roles)[number]

let all: TwoCommunities
const inputFor = (side: Side, name: string) => goodInput(all, side, name)
before(async () => {
  all = await createTwoCommunities()
})

test('the table names every mutation and no other', () => {
  assert.deepEqual(Object.keys(mutationPolicy).sort(), mutations.map((field) => field.name).sort())
})

test('whoever lacks the right is refused with a typed error, and nothing is written', async () => {
  for (const role of roles)
    for (const { name } of mutations) {
      if (isAllowed(role, name)) continue
      const before = await written()
      const payload = await attempt(all.here.people[role], name, inputFor(all.here, name))
      assert.ok(isRefusal(payload.__typename), `${role} ${name}: ${JSON.stringify(payload)}`)
      assert.equal(await written(), before, `${role} ${name} wrote something`)
    }
})

test('the owner of another community is refused everything that names a thing of this one', async () => {
  for (const { name } of mutations) {
    const input = inputFor(all.here, name)
    if (!Object.values(input).some((value) => typeof value === 'string' && /^[a-z]{3}_/.test(value))) continue
    const before = await written()
    const payload = await attempt(all.there.people.owner, name, input)
    assert.ok(payload.__typename.endsWith('Error') || name.startsWith('signal'), `${name}: ${JSON.stringify(payload)}`)
    assert.equal(await written(), before, `${name} wrote across communities`)
  }
})

test('whoever has the right is not told that they lack it', async () => {
  for (const role of roles)
    for (const { name } of mutations) {
      const judged = mutationPolicy[name] !== 'nothing' && !ownOnly.has(name) && !destructive.test(name)
      if (!judged || !isAllowed(role, name)) continue
      const payload = await attempt(all.here.people[role], name, inputFor(all.here, name))
      assert.notEqual(payload.__typename, 'ForbiddenError', `${role} ${name}: ${JSON.stringify(payload)}`)
    }
})

/** What would leave nothing for those who come after. */
const destructive = /^(delete|merge|revoke|changePassword|requestEmailChange)/

function isAllowed(role: Role, name: string): boolean {
  const needed = mutationPolicy[name]!
  if (needed === 'nothing') return true
  if (needed === 'session') return role !== 'guest'
  if (needed === 'account') return role !== 'guest' && role !== 'visitor'
  const held = policy[role.toUpperCase() as keyof typeof policy]
  return held.includes(needed)
}

/** Not visible and not allowed are both refusals; what is not visible must not be told apart. */
function isRefusal(typename: string): boolean {
  return typename === 'ForbiddenError' || typename === 'NotFoundError'
}

async function attempt(ctx: Context, name: string, input: Record<string, unknown>) {
  const title = name[0]!.toUpperCase() + name.slice(1)
  const document = `mutation($input: ${title}Input!) { ${name}(input: $input) { __typename ... on UserError { errorCode errorMessage } } }`
  return (await all.world.run(ctx, document, { input }))[name]
}

/** Changes with every write of any kind that matters: rows of the log, of jobs, of sessions. */
async function written(): Promise<string> {
  const { database } = all.world.ports
  const tables = [
    'Event',
    'Job',
    'Post',
    'Message',
    'Note',
    'Reaction',
    'TopicRead',
    'ConversationRead',
    'Follow',
    'Notification',
    'PushDevice',
    'OneTimeToken',
    'Report',
    'ReviewItem',
  ] as const
  const counts = await Promise.all(
    tables.map((table) =>
      database.first(database.sql.selectFrom(table).select((eb) => eb.fn.countAll<number>().as('n'))),
    ),
  )
  return counts.map((row) => row!.n).join(' ')
}
