import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { openSupportDesk } from '../testing/support-desk.ts'

async function withTwoAgents() {
  const desk = await openSupportDesk()
  const colleague = await desk.person('dan', ['AGENT'])
  const id = await desk.start(desk.visitor)
  const assign = (ctx: Context, assigneeId: string | null, ifVersion = 1) =>
    desk.call(ctx, 'assignConversation', { id, assigneeId, ifVersion }, 'conversation { version assignee { handle } }')
  return { desk, colleague, id, assign }
}

test('nobody takes what they say not to have looked at', async () => {
  const { desk, id } = await withTwoAgents()
  const input = { id, assigneeId: desk.agent.viewer.id }
  const answer = await desk.call(desk.agent, 'assignConversation', input, 'conversation { id }')
  assert.equal(answer.errorCode, 'INVALID_INPUT')
  assert.deepEqual(answer.issues, [{ path: ['ifVersion'], code: 'REQUIRED' }])
})

test('of two agents at once one wins, the other is told who has it', async () => {
  const { desk, colleague, id, assign } = await withTwoAgents()
  const answers = await Promise.all([desk.agent, colleague].map((ctx) => assign(ctx, ctx.viewer.id)))
  const [won, lost] = answers[0]!.conversation ? answers : answers.toReversed()
  assert.equal(lost!.errorCode, 'CONFLICT')
  const holder = won!.conversation.assignee.handle === 'ana' ? desk.agent : colleague
  assert.equal(lost!.currentId, holder.viewer.id)
  assert.match(lost!.errorMessage, holder === desk.agent ? /Ana/ : /Dan/)
  const seen = await desk.read(desk.visitor, id, 'assignee { id } version')
  assert.deepEqual(seen, { assignee: { id: holder.viewer.id }, version: 2 })
})

test('a late agent is told who has it; whoever asks twice gets the same answer', async () => {
  const { desk, colleague, assign } = await withTwoAgents()
  const first = await assign(desk.agent, desk.agent.viewer.id)
  assert.deepEqual(first.conversation, { version: 2, assignee: { handle: 'ana' } })
  assert.deepEqual(await assign(desk.agent, desk.agent.viewer.id), first)
  const late = await assign(colleague, colleague.viewer.id)
  assert.equal(late.currentId, desk.agent.viewer.id)
  const taken = await assign(colleague, colleague.viewer.id, 2)
  assert.deepEqual(taken.conversation, { version: 3, assignee: { handle: 'dan' } })
  const free = await assign(colleague, null, 3)
  assert.equal(free.conversation.assignee, null)
})

test('messages that arrive meanwhile are no reason for a conflict', async () => {
  const { desk, id, assign } = await withTwoAgents()
  await desk.send(desk.visitor, id)
  await desk.send(desk.agent, id)
  assert.equal((await assign(desk.agent, desk.agent.viewer.id)).conversation.version, 2)
})

test('only somebody who answers can have a conversation', async () => {
  const { desk, assign } = await withTwoAgents()
  const other = await desk.addCommunity('Other')
  const nobodies = [
    await desk.person('bea'),
    await desk.person('mo', ['MODERATOR']),
    await desk.person('olga', ['AGENT'], other),
    desk.visitor,
    desk.bot(['support:write']),
  ]
  const suspended = await desk.person('eve', ['AGENT'])
  const { database } = desk.ports
  const suspend = database.sql.updateTable('User').set({ suspendedAt: 1 }).where('id', '=', suspended.viewer.id!)
  await database.batch([{ query: suspend.compile() }])
  for (const ctx of [...nobodies, suspended]) {
    const answer = await assign(desk.agent, ctx.viewer.id)
    assert.deepEqual(answer.issues, [{ path: ['assigneeId'], code: 'NO_AGENT' }])
  }
})

test('a contact, a member and a key that only reads assign nobody', async () => {
  const { desk, assign } = await withTwoAgents()
  for (const ctx of [desk.visitor, await desk.person('bea'), desk.bot(['support:read'])])
    assert.equal((await assign(ctx, desk.agent.viewer.id)).errorCode, 'FORBIDDEN')
  assert.equal((await assign(desk.guest, desk.agent.viewer.id)).errorCode, 'UNAUTHENTICATED')
})

test('staff hear who got it, the contact only that something changed', async () => {
  const { desk, assign } = await withTwoAgents()
  await assign(desk.agent, desk.agent.viewer.id)
  const types = async (ctx: Context) => (await desk.events(ctx)).map((event) => event.type).slice(2)
  assert.deepEqual(await types(desk.agent), ['CONVERSATION_ASSIGNED', 'CONVERSATION_UPDATED'])
  assert.deepEqual(await types(desk.visitor), ['CONVERSATION_UPDATED'])
})
