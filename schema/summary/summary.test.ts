import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atTheStart, readOn } from '../event/log-reader.ts'
import { systemViewer } from '../people/viewer.ts'
import type { SummaryRequest } from '../ports/summarizer.ts'
import { forumIn } from '../testing/forum.ts'
import { postOfficeIn } from '../testing/post-office.ts'
import { openSupportDesk } from '../testing/support-desk.ts'
import { longTopic, summaryReader } from './reader.ts'
import { importantSentences, sentencesOf } from './text-rank.ts'

const minuteMs = 60_000

async function start(summarize?: (request: SummaryRequest) => Promise<string>) {
  const desk = await openSupportDesk()
  const forum = forumIn({ ...desk, visitor: desk.visitorIn })
  const summarizer = summarize ? { summarize } : null
  const office = postOfficeIn(desk, { summarizer })
  const progress = atTheStart()
  const bob = await desk.person('bob')
  const admin = await desk.person('admin', ['ADMIN'])
  const category = await forum.category(admin, 'Open')
  const topic = await forum.topic(bob, category.id, { body: 'The kettle in the kitchen does not heat the water.' })
  const say = async (count: number, text: string) => {
    for (let n = 0; n < count; n++)
      await forum.reply(bob, topic.id, { body: `${text} Number ${n}, as I have seen it.` })
  }
  const settle = async () => {
    await readOn(desk.as(systemViewer, ''), summaryReader, progress)
    desk.clock.advance(minuteMs)
    await office.runDue()
  }
  const read = async (ctx = desk.guest) =>
    (await desk.run(ctx, `{ topic(id: "${topic.id}") { summary { text source upTo } } }`)).topic.summary
  return { ...desk, desk, forum, bob, admin, topic, say, settle, read }
}

test('a topic that has become long gets a summary of sentences that were said, and no call goes out', async () => {
  const { say, settle, read } = await start()
  await say(longTopic - 2, 'The kettle must be descaled before the water gets hot again.')
  await settle()
  assert.equal(await read(), null)
  await say(1, 'The kettle must be descaled before the water gets hot again.')
  await settle()
  const summary = await read()
  assert.deepEqual([summary.source, summary.upTo], ['EXTRACTIVE', longTopic])
  assert.match(summary.text, /The kettle must be descaled before the water gets hot again\./)
})

test('it is made anew when the topic has grown by a quarter, and not before', async () => {
  const { say, settle, read } = await start()
  await say(longTopic - 1, 'The kettle must be descaled before the water gets hot again.')
  await settle()
  await say(2, 'A new kettle costs less than the time that we spend here.')
  await settle()
  assert.equal((await read()).upTo, longTopic)
  await say(2, 'A new kettle costs less than the time that we spend here.')
  await settle()
  assert.equal((await read()).upTo, longTopic + 4)
})

test('words that are taken back leave the summary at once', async () => {
  const { forum, bob, admin, topic, say, settle, read } = await start()
  const secret = 'The kettle and the water and the kitchen are all at hand, my number is 5550100.'
  const post = await forum.reply(bob, topic.id, { body: secret })
  await say(longTopic - 2, 'The kettle and the water in the kitchen are hot.')
  await settle()
  assert.match((await read()).text, /5550100/)
  await forum.onPost(admin, 'deletePost', { id: post.id })
  await settle()
  assert.doesNotMatch((await read()).text, /5550100/)
})

test('an endpoint writes it where there is one; when it fails the sentences are taken', async () => {
  const asked: SummaryRequest[] = []
  let works = true
  const { say, settle, read } = await start(async (request) => {
    asked.push(request)
    if (!works) throw new Error('out of order')
    return 'Descale the kettle.'
  })
  await say(longTopic - 1, 'The kettle must be descaled before the water gets hot again.')
  await settle()
  assert.deepEqual(await read(), { text: 'Descale the kettle.', source: 'GENERATED', upTo: longTopic })
  assert.match(asked[0]!.text, /^The kettle in the kitchen/)
  works = false
  await say(4, 'The kettle must be descaled before the water gets hot again.')
  await settle()
  assert.equal((await read()).source, 'EXTRACTIVE')
})

test('a conversation is summed up when it is resolved, for staff alone', async () => {
  const { desk, agent, settle } = await start()
  const customer = await desk.person('cus')
  const id = await desk.start(customer)
  for (let n = 0; n < 3; n++) {
    await desk.send(customer, id, `The delivery of my order has not arrived yet, day ${n}.`)
    await desk.send(agent, id, `The delivery of your order is on its way to you, day ${n}.`)
  }
  await settle()
  const read = async (ctx: typeof agent) => (await desk.read(ctx, id, 'summary { text source }'))!.summary
  assert.equal(await read(agent), null)
  const { version } = (await desk.read(agent, id, 'version'))!
  await desk.call(agent, 'resolveConversation', { id, expectedVersion: version }, 'conversation { id }')
  await settle()
  assert.match((await read(agent)).text, /delivery of (my|your) order/)
  assert.equal(await read(customer), null)
})

test('the sentences that share most words with the others come first, and stand in the order of the text', () => {
  const text =
    'Cats sleep most of the day in the sun. The rocket engine burns methane with oxygen. ' +
    'Methane and oxygen make the rocket engine simple to cool. Somebody had a cake for breakfast today. ' +
    'A rocket engine that burns methane leaves hardly any soot.'
  const sentences = sentencesOf(text, 'en')
  assert.equal(sentences.length, 5)
  assert.deepEqual(importantSentences(sentences, 3), [sentences[1], sentences[2], sentences[4]])
  assert.deepEqual(importantSentences(sentences, 9), sentences)
  assert.deepEqual(importantSentences([], 3), [])
})
