import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { openReviewRoom, type ReviewRoom } from '../testing/review-room.ts'

let room: ReviewRoom
beforeEach(async () => {
  room = await openReviewRoom()
})

const decided = async ({ forum }: ReviewRoom, ctx: Parameters<ReviewRoom['read']>[0]) =>
  (await forum.eventsFor(ctx)).filter((event) => event.type === 'REPORT_DECIDED')

test('hiding takes the words away from all but moderators and the author', async () => {
  const { world, ana, mod, spammer, spam, report, decide, items } = room
  await report(ana, spam)
  const { reviewItem } = await decide(mod, { decision: 'HIDDEN', comment: 'Advertising' })
  assert.deepEqual(
    [reviewItem.status, reviewItem.decision, reviewItem.decidedBy.id, reviewItem.comment, reviewItem.subject.isHidden],
    ['DECIDED', 'HIDDEN', mod.viewer.id, 'Advertising', true],
  )
  assert.deepEqual(await items(mod), [])
  assert.equal((await items(mod, 'DECIDED')).length, 1)
  const asked = `{ node(id: "${spam}") { ... on Post { body { text } viewerBody { text } viewerHasReported } } }`
  const seenBy = async (ctx: typeof ana) => (await world.run(ctx, asked)).node
  assert.deepEqual(await seenBy(ana), { body: null, viewerBody: null, viewerHasReported: false })
  assert.deepEqual(await seenBy(spammer), {
    body: null,
    viewerBody: { text: 'Cheap watches' },
    viewerHasReported: false,
  })
  assert.equal((await seenBy(mod)).body.text, 'Cheap watches')
})

test('each who reported is told of the decision, nobody else, and not who decided', async () => {
  const { world, ana, ben, mod, spammer, spam, report, decide } = room
  await report(ana, spam)
  await report(ben, spam)
  await decide(mod, { decision: 'DISMISSED' })
  for (const reporter of [ana, ben]) {
    const [event, ...others] = (await decided(room, reporter)) as { data?: string; actorId?: unknown }[]
    assert.equal(others.length, 0)
    assert.equal(JSON.parse(event!.data!).decision, 'DISMISSED')
    assert.equal(event!.actorId, null)
  }
  for (const other of [spammer, mod, world.guest]) assert.deepEqual(await decided(room, other), [])
})

test('a deleted post can be brought back; a deleted opening takes its topic along', async () => {
  const { ana, mod, spam, topic, report, decide, forum, read } = room
  await report(ana, spam)
  const { reviewItem } = await decide(mod, { decision: 'DELETED' })
  assert.equal((await read(mod, reviewItem.id)).subject.id, spam)
  assert.equal((await forum.onPost(mod, 'restorePost', { id: spam })).deletedAt, null)
  await report(ana, topic)
  await decide(mod, { decision: 'DELETED' })
  assert.deepEqual(await forum.list(ana, 'list: LATEST').then((titles) => titles.includes('A fine topic')), false)
  assert.equal((await forum.onTopic(mod, 'restoreTopic', { id: topic })).id, topic)
})

test('suspending needs a reason, ends when it says, and asks for the right to suspend', async () => {
  const { world, ana, mod, agent, spammer, spam, report, decide, isHidden } = room
  await report(ana, spam)
  assert.deepEqual((await decide(mod, { decision: 'SUSPENDED' })).issues[0].path, ['comment'])
  const past = { decision: 'SUSPENDED', comment: 'Enough', suspendUntil: '2020-01-01T00:00:00.000Z' }
  assert.deepEqual((await decide(mod, past)).issues[0].path, ['suspendUntil'])
  const { reviewItem } = await decide(mod, { ...past, suspendUntil: '2026-02-01T00:00:00.000Z' })
  assert.equal(reviewItem.decision, 'SUSPENDED')
  const asked = `{ user(id: "${spammer.viewer.id}") { isSuspended suspension { until reason } } }`
  assert.deepEqual((await world.run(mod, asked)).user, {
    isSuspended: true,
    suspension: { until: '2026-02-01T00:00:00.000Z', reason: 'Enough' },
  })
  assert.equal(await isHidden(spam), false)
  // Staff is for admins to suspend: then nothing of the decision stays.
  await report(ana, agent.viewer.id!)
  const input = { decision: 'SUSPENDED', comment: 'Enough' }
  assert.equal((await decide(mod, input)).errorCode, 'FORBIDDEN')
  assert.equal((await room.item(mod)).status, 'OPEN')
  assert.equal((await decide(room.admin, input)).reviewItem.status, 'DECIDED')
})

test('a person can be suspended or left alone, not hidden or deleted', async () => {
  const { ana, mod, spammer, report, decide } = room
  await report(ana, spammer.viewer.id!)
  for (const decision of ['HIDDEN', 'DELETED'])
    assert.equal((await decide(mod, { decision })).issues[0].code, 'NOT_A_POST')
  assert.equal((await decide(mod, { decision: 'DISMISSED' })).reviewItem.decision, 'DISMISSED')
})

test('dismissing shows again what the reports have hidden, and only that', async () => {
  const { agent, ana, mod, spam, helpers, report, decide, forum, isHidden, world } = room
  for (const person of [agent, ...helpers]) await report(person, spam)
  assert.equal(await isHidden(spam), true)
  await decide(mod, { decision: 'DISMISSED' })
  assert.equal(await isHidden(spam), false)
  await report(ana, spam)
  world.clock.advance(1000)
  await forum.onPost(mod, 'hidePost', { id: spam })
  await decide(mod, { decision: 'DISMISSED' })
  assert.equal(await isHidden(spam), true)
})

test('of two moderators at once one wins, the other is told who', async () => {
  const { world, ana, mod, spam, report, decide, item } = room
  const other = await world.person('mia', ['MODERATOR'])
  await report(ana, spam)
  const { id, version: expectedVersion } = await item(mod)
  const answers = await Promise.all([
    decide(mod, { id, expectedVersion, decision: 'HIDDEN' }),
    decide(other, { id, expectedVersion, decision: 'DELETED' }),
  ])
  const [won, lost] = answers[0].reviewItem ? answers : answers.reverse()
  assert.equal(lost.errorCode, 'CONFLICT')
  const winner = won.reviewItem.decidedBy.id === mod.viewer.id ? 'Mo' : 'Mia'
  assert.equal(lost.errorMessage, `${winner} has decided this already: ${won.reviewItem.decision}.`)
  assert.equal((await decided(room, ana)).length, 1)
})

test('a decision is about what the moderator has seen, and sent again it is the same', async () => {
  const { ana, ben, mod, spam, report, decide, item } = room
  await report(ana, spam)
  const { id, version } = await item(mod)
  await report(ben, spam)
  const early = await decide(mod, { id, expectedVersion: version, decision: 'HIDDEN' })
  assert.equal(early.errorCode, 'CONFLICT')
  const input = { id, expectedVersion: version + 1, decision: 'HIDDEN' }
  assert.equal((await decide(mod, input)).reviewItem.version, version + 2)
  assert.equal((await decide(mod, input)).reviewItem.version, version + 2)
  assert.equal((await decided(room, ana)).length, 1)
})

test('only moderators decide, and only on what they may see', async () => {
  const { world, admin, mod, agent, ana, spam, report, decide, forum, item } = room
  await report(ana, spam)
  for (const ctx of [ana, agent, world.guest])
    assert.match((await decide(ctx, { decision: 'HIDDEN' })).errorCode, /FORBIDDEN|UNAUTHENTICATED/)
  const { id, version: expectedVersion } = await item(admin)
  const closed = await forum.category(admin, 'Closed', { access: 'RESTRICTED', principals: ['ADMIN'] })
  await forum.onTopic(admin, 'moveTopic', { id: room.topic, categoryId: closed.id })
  assert.deepEqual(await room.items(mod), [])
  assert.equal((await decide(mod, { id, expectedVersion, decision: 'HIDDEN' })).errorCode, 'NOT_FOUND')
  assert.equal((await room.items(admin)).length, 1)
})

test('an item opens, changes and ends before the eyes of moderators', async () => {
  const { ana, ben, mod, agent, spam, report, decide, forum } = room
  await report(ana, spam)
  await report(ben, spam)
  await decide(mod, { decision: 'HIDDEN' })
  const typesFor = async (ctx: typeof ana) =>
    (await forum.eventsFor(ctx)).map((event) => event.type).filter((type) => type.startsWith('REVIEW'))
  assert.deepEqual(await typesFor(mod), ['REVIEW_ITEM_OPENED', 'REVIEW_ITEM_UPDATED', 'REVIEW_ITEM_UPDATED'])
  for (const ctx of [ana, agent]) assert.deepEqual(await typesFor(ctx), [])
})
