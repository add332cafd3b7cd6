import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type Forum, openForum } from './forum.testing.ts'
import { importStackExchange } from './stackexchange.ts'

const file = join(process.env.FORIUM_TEST_DATA ?? '', 'coffee-stackexchange-Posts.xml')
const skip = existsSync(file) ? false : 'FORIUM_TEST_DATA names no folder with coffee-stackexchange-Posts.xml'

let forum: Forum
let result: Awaited<ReturnType<typeof importStackExchange>>
before(async () => {
  if (skip) return
  forum = await openForum()
  result = await importStackExchange(forum.ctx, file)
})
after(() => forum?.close())

test('every row of the coffee dump is there or left out with its reason', { skip }, () => {
  const { counts, totals, skipped } = result.report
  assert.equal(counts.posts.found, 592)
  assert.equal(counts.posts.created, 225 + 327)
  assert.equal(counts.posts.stored, 225 + 327)
  assert.equal(counts.posts.skipped, 20 + 20)
  assert.equal(totals.tagWikiExcerpts, 20)
  assert.equal(totals.tagWikis, 20)
  assert.ok(skipped.every((object) => /Tags\.xml/.test(object.reason)))
  assert.equal(counts.topics.stored, 225)
  assert.equal(totals.questions, 225)
  assert.equal(totals.answers, 327)
  assert.equal(counts.tags.stored, 123)
  assert.equal(counts.people.stored, 115)
})

test('the tables of the coffee dump say the same', { skip }, () => {
  assert.equal(forum.value(`select count(*) from Topic where kind = 'QUESTION'`), 225)
  assert.equal(forum.value('select count(*) from Post'), 552)
  assert.equal(
    forum.value(`select count(*) from Topic t join Post p on p.id = t.acceptedPostId and p.topicId = t.id`),
    105,
  )
  assert.equal(forum.value('select count(*) from Topic where closedAt is not null'), 14)
  assert.equal(forum.value('select sum(viewCount) from Topic'), 15_522)
  assert.equal(forum.value('select sum(importedScore) from Post'), 2935)
  assert.equal(forum.value('select count(*) from Post where importedScore < 0'), 11)
  assert.equal(forum.value(`select count(*) from Post where license = 'CC BY-SA 3.0'`), 552)
  assert.equal(
    forum.value(`select count(*) from Post where sourceUrl like 'https://coffee.stackexchange.com/_/%'`),
    552,
  )
})

test('old addresses of the coffee site lead to the same questions and answers', { skip }, async () => {
  const { question, short, answer, byAnswer } = await forum.ask(`{
    question: resolveLink(path: "/questions/1/how-should-i") { __typename ... on Topic { title } }
    short: resolveLink(path: "/q/1") { id }
    answer: resolveLink(path: "/a/24") { __typename id }
    byAnswer: resolveLink(path: "/questions/1/how/24#24") { id }
  }`)
  assert.equal(question.__typename, 'Topic')
  assert.equal(question.title, forum.value('select title from Topic where id = ?', short.id))
  assert.equal(answer.id, forum.value('select acceptedPostId from Topic where id = ?', short.id))
  assert.equal(byAnswer.id, answer.id)
})

test('a second run over the coffee dump writes nothing', { skip }, async () => {
  const version = forum.dataVersion()
  const again = await importStackExchange(forum.ctx, file)
  assert.equal(again.jobId, null)
  assert.equal(again.report.changed, false)
  assert.equal(again.report.counts.topics.unchanged, 225)
  assert.equal(forum.dataVersion(), version)
})
