import assert from 'node:assert/strict'
import { test } from 'node:test'
import { forumIn } from '../testing/forum.ts'
import { openSupportDesk } from '../testing/support-desk.ts'

const document = `query($from: DateTime!, $to: DateTime!, $timeZone: String) { statistics(from: $from, to: $to, timeZone: $timeZone) {
  days { date activePeople newPeople topics posts conversations messages }
  totals { activePeople newPeople topics posts conversations messages }
  previousTotals { activePeople newPeople topics posts conversations messages }
  questionsAsked questionsSolved medianFirstAnswerMs medianFirstReplyMs resolvedConversations } }`
const hour = 3600_000
const twoDays = { from: '2026-01-01T00:00:00Z', to: '2026-01-03T00:00:00Z' }
const nothing = { activePeople: 0, newPeople: 0, topics: 0, posts: 0, conversations: 0, messages: 0 }

test('a period is counted by day and in all, with how long people waited', async () => {
  const desk = await openSupportDesk()
  const { category, topic, reply, act } = forumIn({ ...desk, visitor: desk.visitorIn })
  const admin = await desk.person('eva', ['ADMIN'])
  const member = await desk.person('bea')
  const open = await category(admin, 'Open')
  const first = await topic(member, open.id, { kind: 'QUESTION' })
  desk.clock.advance(hour)
  await reply(member, first.id)
  desk.clock.advance(hour)
  const answer = await reply(admin, first.id)
  await act(member, 'acceptAnswer', { postId: answer.id }, '__typename')
  await topic(member, open.id, { kind: 'QUESTION' })
  const started = await desk.start(desk.visitor)
  await desk.start(desk.agent, {
    contactId: (await desk.read(desk.agent, started, 'contact { id }'))!.contact.id,
  })
  desk.clock.advance(21 * hour + hour / 2)
  await desk.send(desk.visitor, started)
  desk.clock.advance(hour)
  await desk.send(desk.agent, started)
  await desk.call(desk.agent, 'resolveConversation', { id: started }, '__typename')
  const { statistics } = await desk.run(desk.agent, document, twoDays)
  assert.deepEqual(statistics, {
    days: [
      { date: '2026-01-01', activePeople: 4, newPeople: 3, topics: 2, posts: 4, conversations: 2, messages: 3 },
      { ...nothing, date: '2026-01-02', activePeople: 1, messages: 1 },
    ],
    totals: { activePeople: 4, newPeople: 3, topics: 2, posts: 4, conversations: 2, messages: 4 },
    previousTotals: nothing,
    questionsAsked: 2,
    questionsSolved: 1,
    medianFirstAnswerMs: 2 * hour,
    medianFirstReplyMs: 22.5 * hour,
    resolvedConversations: 1,
  })
  const next = { from: twoDays.to, to: '2026-01-05T00:00:00Z' }
  const later = (await desk.run(desk.agent, document, next)).statistics
  assert.deepEqual([later.totals, later.previousTotals], [nothing, statistics.totals])
  assert.deepEqual([later.medianFirstAnswerMs, later.medianFirstReplyMs, later.questionsAsked], [null, null, 0])
})

test('days are those of the time zone that is asked for', async () => {
  const desk = await openSupportDesk()
  await desk.start(desk.visitor)
  const days = async (timeZone: string) => {
    const period = { from: '2025-12-31T00:00:00Z', to: '2026-01-02T00:00:00Z', timeZone }
    const { statistics } = await desk.run(desk.agent, document, period)
    return Object.fromEntries(
      statistics.days.map((day: { date: string; messages: number }) => [day.date, day.messages]),
    )
  }
  assert.deepEqual(await days('UTC'), { '2025-12-31': 0, '2026-01-01': 1 })
  assert.deepEqual(await days('America/New_York'), { '2025-12-30': 0, '2025-12-31': 1, '2026-01-01': 0 })
  assert.deepEqual(await days('Asia/Tokyo'), { '2025-12-31': 0, '2026-01-01': 1, '2026-01-02': 0 })
})

test('what was deleted is not counted, nor what is of another community', async () => {
  const desk = await openSupportDesk()
  const { category, topic, reply, onPost, onTopic } = forumIn({ ...desk, visitor: desk.visitorIn })
  const admin = await desk.person('eva', ['ADMIN'])
  const open = await category(admin, 'Open')
  const { id } = await topic(admin, open.id, { kind: 'QUESTION' })
  const answer = await reply(await desk.person('bea'), id)
  await onPost(admin, 'deletePost', { id: answer.id })
  const read = async () => (await desk.run(desk.agent, document, twoDays)).statistics
  assert.deepEqual([(await read()).totals.posts, (await read()).medianFirstAnswerMs], [1, null])
  await onTopic(admin, 'deleteTopic', { id })
  assert.deepEqual([(await read()).totals.topics, (await read()).questionsAsked], [0, 0])
  const theirs = await desk.person('olga', ['OWNER'], await desk.addCommunity('Other'))
  const { totals } = (await desk.run(theirs, document, twoDays)).statistics
  assert.deepEqual(totals, { ...nothing, newPeople: 1 })
})

test('staff of every kind may ask, nobody else, and for four hundred days at most', async () => {
  const desk = await openSupportDesk()
  const codeOf = async (ctx: typeof desk.agent, variables: object = {}) => {
    const { errors } = await desk.answer(ctx, document, { ...twoDays, ...variables })
    return (errors?.[0]?.originalError as { code?: string } | undefined)?.code ?? null
  }
  for (const role of ['AGENT', 'MODERATOR', 'ADMIN', 'OWNER'] as const)
    assert.equal(await codeOf(await desk.person(role.toLowerCase(), [role])), null)
  for (const ctx of [desk.guest, desk.visitor, await desk.person('bea'), desk.bot(['support:write'])])
    assert.equal(await codeOf(ctx), 'FORBIDDEN')
  assert.equal(await codeOf(desk.agent, { to: '2027-02-05T00:00:00Z' }), null)
  assert.equal(await codeOf(desk.agent, { to: '2027-02-05T00:00:01Z' }), 'BAD_REQUEST')
  assert.equal(await codeOf(desk.agent, { to: twoDays.from }), 'BAD_REQUEST')
  assert.equal(await codeOf(desk.agent, { timeZone: "x'; drop table" }), 'BAD_REQUEST')
})
