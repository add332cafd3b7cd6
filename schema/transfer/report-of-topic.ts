import { add, atLeast, type ImportReport, remark, skip } from './report.ts'
import type { SourcePost, SourceTopic } from './source.ts'

/** Counts what the source says of a topic, before anything is done with it: the same in every run. */
export function reportTopic(report: ImportReport, topic: SourceTopic): void {
  for (const part of topic.skipped) skip(report, part)
  for (const found of topic.remarks) remark(report, found)
  for (const [name, amount] of Object.entries(topic.totals)) add(report, name, amount)
  add(report, 'views', topic.viewCount)
  add(report, 'closedTopics', topic.closedAt === null ? 0 : 1)
  add(report, 'pinnedTopics', topic.pinnedAt === null ? 0 : 1)
  add(report, 'unlistedTopics', topic.unlisted ? 1 : 0)
  add(report, 'deletedTopics', topic.deletedAt === null ? 0 : 1)
  atLeast(report, 'longestTopic', topic.posts.length + topic.events.length)
  reportNumbers(report, topic)
  reportAccepted(report, topic)
  const numbers = new Set(topic.posts.map((post) => post.number))
  for (const post of topic.posts) reportPost(report, post, numbers)
}

function reportPost(report: ImportReport, post: SourcePost, numbers: ReadonlySet<number>): void {
  add(report, 'likes', post.likeCount)
  if (post.score !== null) {
    add(report, 'score', post.score)
    add(report, 'postsScoredBelowZero', post.score < 0 ? 1 : 0)
  }
  add(report, 'editedPosts', post.editCount > 0 ? 1 : 0)
  add(report, 'deletedPosts', post.deletedAt === null ? 0 : 1)
  add(report, 'hiddenPosts', post.hidden ? 1 : 0)
  if (post.hidden)
    remark(report, { code: 'HIDDEN', externalId: post.externalId, text: 'Hidden in the source, hidden here.' })
  if (post.replyToNumber === null) return
  add(report, 'replies', 1)
  if (numbers.has(post.replyToNumber)) return
  const text = `Replies to post ${post.replyToNumber} of its topic, which is not there; stands as no reply.`
  remark(report, { code: 'REPLY_TO_MISSING', externalId: post.externalId, text })
}

function reportNumbers(report: ImportReport, topic: SourceTopic): void {
  const entries = [...topic.posts, ...topic.events].sort((a, b) => a.number - b.number)
  add(report, 'topicsWithGaps', entries.at(-1)!.number === entries.length ? 0 : 1)
  for (const [at, entry] of entries.entries()) {
    if (at === 0 || entry.createdAt >= entries[at - 1]!.createdAt) continue
    const text = `Is older than number ${entries[at - 1]!.number} before it; number and date are kept.`
    remark(report, { code: 'OUT_OF_ORDER', externalId: entry.externalId, text })
  }
}

function reportAccepted(report: ImportReport, topic: SourceTopic): void {
  const [first, ...others] = topic.posts.filter((post) => post.accepted)
  add(report, 'topicsWithAcceptedAnswer', first ? 1 : 0)
  add(report, 'acceptedAnswers', first ? 1 + others.length : 0)
  for (const other of others) {
    const text = `A second accepted answer of ${topic.externalId}; the first, ${first!.externalId}, is kept as accepted.`
    remark(report, { code: 'SECOND_ACCEPTED_POST', externalId: other.externalId, text })
  }
}
