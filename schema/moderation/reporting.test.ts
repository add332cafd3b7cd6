import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { systemViewer } from '../people/viewer.ts'
import { openReviewRoom, type ReviewRoom } from '../testing/review-room.ts'

let room: ReviewRoom
beforeEach(async () => {
  room = await openReviewRoom()
})

test('a report opens one review item, further ones of the same join it', async () => {
  const { world, ana, ben, mod, spam, report, item } = room
  const answer = await report(ana, spam, { reason: 'SPAM', comment: ' Buy! ' })
  assert.deepEqual([answer.report.reason, answer.report.comment], ['SPAM', 'Buy!'])
  await report(ben, spam, { reason: 'ABUSE' })
  const found = await item(mod)
  assert.deepEqual(
    [found.status, found.reportCount, found.version, found.subject.id, found.topic.id],
    ['OPEN', 2, 2, spam, room.topic],
  )
  assert.deepEqual(
    found.reports.map((each: { reason: string; reporter: { id: string } }) => [each.reason, each.reporter.id]),
    [
      ['SPAM', ana.viewer.id],
      ['ABUSE', ben.viewer.id],
    ],
  )
  assert.equal((await world.run(mod, '{ reviewItemCount }')).reviewItemCount, 1)
})

test('the same person reports a thing once while it is open, whatever they send', async () => {
  const { world, ana, mod, spam, report, item, decide } = room
  const clientId = world.uuid()
  const first = await report(ana, spam, { clientId })
  assert.equal((await report(ana, spam, { clientId })).report.id, first.report.id)
  assert.equal((await report(ana, spam, { reason: 'OTHER' })).report.id, first.report.id)
  const five = await Promise.all([1, 2, 3, 4, 5].map(() => report(room.ben, spam)))
  assert.equal(new Set(five.map((answer) => answer.report.id)).size, 1)
  assert.equal((await item(mod)).reportCount, 2)
  await decide(mod, { decision: 'DISMISSED' })
  assert.equal((await report(ana, spam, { clientId })).report.id, first.report.id)
  assert.notEqual((await report(ana, spam)).report.id, first.report.id)
  assert.equal((await item(mod)).reportCount, 1)
})

test('ten people at once open one item that counts them all', async () => {
  const { world, mod, spam, report, item } = room
  const people = await Promise.all(Array.from({ length: 10 }, (_, at) => world.person(`reader${at}`)))
  const answers = await Promise.all(people.map((person) => report(person, spam)))
  const refused = answers.filter((answer) => !answer.report)
  assert.ok(refused.every((answer) => answer.errorCode === 'CONFLICT'))
  assert.equal((await item(mod)).reportCount, 10 - refused.length)
})

test('somebody else’s clientId is a conflict', async () => {
  const { world, ana, ben, spam, report } = room
  const clientId = world.uuid()
  await report(ana, spam, { clientId })
  assert.equal((await report(ben, spam, { clientId })).errorCode, 'CLIENT_ID_REUSED')
})

test('a topic means its opening; a person can be reported too', async () => {
  const { ana, mod, topic, spammer, report, item } = room
  await report(ana, topic)
  const opening = await item(mod)
  assert.deepEqual([opening.subject.__typename, opening.subject.number], ['Post', 1])
  await report(ana, spammer.viewer.id!)
  assert.equal((await room.items(mod)).find((each) => each.subject.__typename === 'User')!.topic, null)
})

test('what one cannot read, one cannot report', async () => {
  const { world, ana, mod, spam, spammer, topic, report, forum } = room
  const closed = await forum.category(room.admin, 'Closed', { access: 'RESTRICTED', principals: ['ADMIN'] })
  const hidden = await forum.topic(room.admin, closed.id)
  await forum.onPost(mod, 'hidePost', { id: spam })
  for (const id of [hidden.id, spam, 'nothing', world.uuid(), room.category, spam.replace(/.$/, '0')])
    assert.equal((await report(ana, id)).errorCode, 'NOT_FOUND', id)
  assert.equal((await report(spammer, topic)).errorCode, undefined)
  assert.equal((await report(spammer, spammer.viewer.id!)).issues[0].code, 'OWN')
})

test('guests, visitors, the suspended and the server itself report nothing', async () => {
  const { world, ana, mod, spam, report, forum } = room
  assert.equal((await report(world.guest, spam)).errorCode, 'UNAUTHENTICATED')
  assert.equal((await report(await world.visitor(), spam)).errorCode, 'FORBIDDEN')
  assert.equal((await report(world.as(systemViewer), spam)).errorCode, 'FORBIDDEN')
  await forum.act(mod, 'suspendUser', { userId: ana.viewer.id, reason: 'x' }, 'user { id }')
  assert.equal((await report(await room.now(ana), spam)).errorCode, 'FORBIDDEN')
})

test('a comment has at most 1000 characters, and reports have a pace', async () => {
  const { ana, spam, report, forum, spammer, topic } = room
  assert.equal((await report(ana, spam, { comment: 'x'.repeat(1001) })).issues[0].path[0], 'comment')
  const posts = []
  for (let i = 0; i < 31; i++) posts.push((await forum.reply(spammer, topic)).id)
  const answers = []
  for (const post of posts) answers.push((await report(ana, post)).errorCode)
  assert.equal(answers.at(-1), 'RATE_LIMITED')
})

test('three trusted reports hide at once; others do not count', async () => {
  const { world, ana, ben, agent, mod, spam, report, helpers, isHidden } = room
  await report(ana, spam)
  await report(ben, spam)
  await report(await world.person('carl'), spam)
  await report(agent, spam)
  await report(helpers[0]!, spam)
  assert.equal(await isHidden(spam), false)
  await report(helpers[1]!, spam)
  assert.equal(await isHidden(spam), true)
  assert.equal((await room.item(mod)).reportCount, 6)
})

test('who accepts an answer of their own is not trusted by that', async () => {
  const { world, spam, report, forum, category, agent, mod, isHidden } = room
  const selfish = await world.person('selfish')
  const question = await forum.topic(selfish, category, { kind: 'QUESTION' })
  const own = await forum.reply(selfish, question.id)
  await forum.act(selfish, 'acceptAnswer', { postId: own.id }, 'topic { id }')
  for (const person of [selfish, agent, mod]) await report(person, spam)
  assert.equal(await isHidden(spam), false)
})

test('whom it is about learns of nobody, moderator or not, in no way', async () => {
  const { world, ana, ben, mod, spammer, admin, report, forum, helpers } = room
  const boss = await world.person('boss', ['MODERATOR'])
  const own = (await forum.reply(boss, room.topic)).id
  for (const person of [ana, ...helpers, mod]) await report(person, own, { comment: 'SECRET' })
  await report(ben, boss.viewer.id!)
  await report(ben, spammer.viewer.id!)
  assert.equal((await room.items(boss)).length, 1, 'what is about others')
  assert.equal((await world.run(boss, '{ reviewItemCount }')).reviewItemCount, 1)
  const about = (await room.items(admin)).filter((item) => item.subject.id !== spammer.viewer.id)
  assert.equal(about.length, 2)
  for (const { id, reports } of about) {
    assert.equal(await room.read(boss, id), null)
    for (const report of reports)
      assert.equal((await world.run(boss, `{ node(id: "${report.id}") { id } }`)).node, null)
    assert.equal((await room.decide(boss, { id, decision: 'DISMISSED' })).errorCode, 'NOT_FOUND')
  }
  const events = (await forum.eventsFor(boss)) as { type: string; actorId?: string | null; subjectId: string }[]
  const reporters = [ana, ...helpers, mod].map((ctx) => ctx.viewer.id)
  const hiding = events.filter((event) => event.subjectId === own && event.type === 'POST_UPDATED')
  assert.deepEqual(
    hiding.map((event) => event.actorId),
    [null],
  )
  assert.equal(events.filter((event) => event.type.startsWith('REVIEW')).length, 1)
  assert.ok(events.every((event) => !event.type.startsWith('REVIEW') || !reporters.includes(event.actorId as never)))
})

test('a member sees that they have reported, and nothing of the queue', async () => {
  const { world, ana, ben, spam, report } = room
  await report(ana, spam)
  const asked = `{ node(id: "${spam}") { ... on Post { viewerHasReported } } }`
  assert.equal((await world.run(ana, asked)).node.viewerHasReported, true)
  assert.equal((await world.run(ben, asked)).node.viewerHasReported, false)
  assert.equal((await world.run(world.guest, asked)).node.viewerHasReported, false)
  for (const field of ['reviewItemCount', 'reviewItems(first: 1) { nodes { id } }']) {
    const { errors } = await world.answer(ana, `{ ${field} }`)
    assert.equal((errors![0]!.originalError as { code?: string }).code, 'FORBIDDEN')
  }
  assert.equal(await room.read(ana, (await room.item(room.mod)).id), null)
})
