import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jobHandlers } from '../jobs.ts'
import type { Context } from '../kernel/context.ts'
import { systemViewer } from '../people/viewer.ts'
import type { JobPayloads } from '../ports/jobs.ts'
import { openSupportDesk, type SupportDesk } from '../testing/support-desk.ts'

const all =
  'conversation { status waitingOn waitingSince snoozedUntil resolvedAt priority subject version inbox { slug } }'

async function withConversation() {
  const desk = await openSupportDesk()
  const id = await desk.start(desk.visitor)
  const act = async (name: string, input: object = {}, ctx = desk.agent) => {
    const answer = await desk.call(ctx, name, { id, ...input }, all)
    return answer.conversation ?? answer
  }
  return { desk, id, act }
}

/** Runs what was queued for now or earlier, as the worker would: in no community. */
async function runDueJobs(desk: SupportDesk): Promise<void> {
  const due = desk.ports.jobs.queued.filter((job) => job.runAt <= desk.clock.now())
  for (const job of due) {
    desk.ports.jobs.queued.splice(desk.ports.jobs.queued.indexOf(job), 1)
    const payload = JSON.parse(JSON.stringify(job.payload)) as JobPayloads['WAKE_CONVERSATION']
    await jobHandlers.WAKE_CONVERSATION(desk.as(systemViewer, ''), payload)
  }
}

const hour = 3_600_000

test('a snoozed conversation wakes by its job, and not before', async () => {
  const { desk, id, act } = await withConversation()
  const until = desk.clock.now() + hour
  const asleep = await act('snoozeConversation', { until: new Date(until).toISOString() })
  assert.equal(asleep.status, 'SNOOZED')
  assert.equal(asleep.snoozedUntil, new Date(until).toISOString())
  await runDueJobs(desk)
  assert.equal((await desk.read(desk.agent, id, 'status'))?.status, 'SNOOZED')
  desk.clock.advance(hour)
  await runDueJobs(desk)
  const woken = await desk.read(desk.agent, id, 'status snoozedUntil events(last: 1) { nodes { type actor { id } } }')
  assert.deepEqual(woken, { status: 'OPEN', snoozedUntil: null, events: { nodes: [{ type: 'WOKEN', actor: null }] } })
})

test('a job of an earlier snooze wakes nothing, and a woken one stays as it is', async () => {
  const { desk, id, act } = await withConversation()
  const at = (time: number) => ({ until: new Date(time).toISOString() })
  const start = desk.clock.now()
  await act('snoozeConversation', at(start + hour))
  await act('snoozeConversation', at(start + 3 * hour))
  desk.clock.advance(2 * hour)
  await runDueJobs(desk)
  assert.equal((await desk.read(desk.agent, id, 'status'))?.status, 'SNOOZED')
  await desk.send(desk.visitor, id)
  await act('resolveConversation')
  desk.clock.advance(2 * hour)
  await runDueJobs(desk)
  assert.equal((await desk.read(desk.agent, id, 'status'))?.status, 'RESOLVED')
  assert.equal(desk.ports.jobs.queued.length, 0)
})

test('a snooze into the past is refused by its path', async () => {
  const { act } = await withConversation()
  const answer = await act('snoozeConversation', { until: '2025-12-31T00:00:00Z' })
  assert.deepEqual(answer.issues, [{ path: ['until'], code: 'PAST' }])
})

test('for its contact a snoozed conversation is open, and nothing tells otherwise', async () => {
  const { desk, id, act } = await withConversation()
  const before = await desk.events(desk.visitor)
  await act('snoozeConversation', { until: '2027-01-01T00:00:00Z' })
  await act('setConversationPriority', { priority: 'URGENT' })
  const seen = await desk.read(desk.visitor, id, 'status snoozedUntil priority events(first: 9) { nodes { type } }')
  assert.deepEqual(seen, { status: 'OPEN', snoozedUntil: null, priority: null, events: { nodes: [] } })
  assert.deepEqual(await desk.events(desk.visitor), before)
})

test('resolved, reopened: each is written once, however often it is asked', async () => {
  const { desk, id, act } = await withConversation()
  const resolved = await act('resolveConversation')
  assert.deepEqual(
    [resolved.status, resolved.waitingOn, resolved.waitingSince, resolved.resolvedAt],
    ['RESOLVED', 'NOBODY', null, '2026-01-01T00:00:00.000Z'],
  )
  assert.deepEqual(await act('resolveConversation'), resolved)
  const open = await act('reopenConversation')
  assert.deepEqual([open.status, open.waitingOn, open.resolvedAt], ['OPEN', 'AGENT', null])
  assert.deepEqual(await act('reopenConversation'), open)
  const timeline = await desk.read(desk.visitor, id, 'events(first: 9) { nodes { type afterSeq } }')
  assert.deepEqual(timeline?.events.nodes, [
    { type: 'RESOLVED', afterSeq: 1 },
    { type: 'REOPENED', afterSeq: 1 },
  ])
})

test('priority, subject and inbox change; the timeline says from what to what', async () => {
  const { desk, id, act } = await withConversation()
  const admin = await desk.person('eva', ['ADMIN'])
  const given = { clientId: desk.uuid(), name: 'Sales', slug: 'sales' }
  const { inbox } = await desk.call(admin, 'createInbox', given, 'inbox { id }')
  assert.equal((await act('setConversationPriority', { priority: 'HIGH' })).priority, 'HIGH')
  assert.equal((await act('setConversationSubject', { subject: ' Refund ' })).subject, 'Refund')
  assert.equal((await act('moveConversation', { inboxId: inbox.id })).inbox.slug, 'sales')
  assert.equal((await act('setConversationSubject', { subject: null })).subject, null)
  const timeline = await desk.read(
    desk.agent,
    id,
    'version events(first: 9) { nodes { type priority subject inbox { slug } } }',
  )
  assert.equal(timeline?.version, 5)
  assert.deepEqual(timeline?.events.nodes, [
    { type: 'PRIORITY_CHANGED', priority: 'HIGH', subject: null, inbox: null },
    { type: 'SUBJECT_CHANGED', priority: null, subject: 'Refund', inbox: null },
    { type: 'MOVED', priority: null, subject: null, inbox: { slug: 'sales' } },
    { type: 'SUBJECT_CHANGED', priority: null, subject: null, inbox: null },
  ])
})

test('an older version than what is there is a conflict', async () => {
  const { act } = await withConversation()
  await act('setConversationPriority', { priority: 'HIGH' })
  assert.equal((await act('resolveConversation', { expectedVersion: 1 })).errorCode, 'CONFLICT')
  assert.equal((await act('resolveConversation', { expectedVersion: 2 })).status, 'RESOLVED')
})

test('nobody but staff of this community handles a conversation', async () => {
  const { desk, act } = await withConversation()
  const other = await desk.addCommunity('Other')
  const outsiders: [Context, string][] = [
    [desk.visitor, 'FORBIDDEN'],
    [await desk.person('mo', ['MODERATOR']), 'FORBIDDEN'],
    [desk.bot(['support:read']), 'FORBIDDEN'],
    [desk.guest, 'UNAUTHENTICATED'],
    [await desk.person('olga', ['OWNER'], other), 'NOT_FOUND'],
  ]
  const acts = {
    resolveConversation: {},
    reopenConversation: {},
    snoozeConversation: { until: '2027-01-01T00:00:00Z' },
    setConversationPriority: { priority: 'LOW' },
    setConversationSubject: { subject: 'x' },
    moveConversation: { inboxId: 'inb_x' },
    tagConversation: { tagId: 'tag_x' },
    untagConversation: { tagId: 'tag_x' },
  }
  for (const [ctx, code] of outsiders)
    for (const [name, input] of Object.entries(acts)) assert.equal((await act(name, input, ctx)).errorCode, code, name)
})
