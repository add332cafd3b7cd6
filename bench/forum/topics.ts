import type { TopicRow } from '@forium/schema/topic/access.ts'
import { slugOf } from '@forium/schema/topic/slug.ts'
import { inserter } from './bulk.ts'
import { type Forum, publicCategories, type writePlaces } from './places.ts'
import { type Plan, writerOf } from './plan.ts'
import { postWriter } from './posts.ts'
import { below } from './random.ts'
import { phraseOf } from './words.ts'

/** Writes all of the plan: what happened first is written first, so that a topic's posts lie apart on the disk. */
export function writeForum(places: ReturnType<typeof writePlaces>, plan: Plan): void {
  const { forum, categoryIds, tagIds, userIds } = places
  const topics = new Array<TopicRow | undefined>(plan.topicCount)
  const newest = new Array<string>(plan.topicCount)
  const write = postWriter(forum, userIds)
  plan.times.forEach((time, i) => {
    const index = plan.topics[i]!
    const authorId = userIds[writerOf(forum.random, userIds.length)]!
    const topic = (topics[index] ??= newTopic(forum, categoryIds, authorId, time))
    const number = ++topic.lastPostNumber
    const id = forum.id('Post', time)
    const replyToPostId = number > 1 && forum.random() < 0.3 ? newest[index]! : null
    const { likes, isDeleted } = write({ id, topicId: topic.id, number, authorId, replyToPostId, time }, topic.title)
    newest[index] = id
    if (!isDeleted) count(topic, { id, authorId, time, likes, number }, forum.random)
  })
  finish(forum, topics as TopicRow[], tagIds)
}

function newTopic({ id, communityId, random }: Forum, categoryIds: string[], authorId: string, time: number): TopicRow {
  const title = phraseOf(random, 4 + below(random, 6))
  const isQuestion = random() < 0.6
  const category = random() < 0.05 ? publicCategories : 0
  return {
    id: id('Topic', time),
    communityId,
    categoryId: categoryIds[category + below(random, category ? categoryIds.length - category : publicCategories)]!,
    kind: isQuestion ? 'QUESTION' : 'DISCUSSION',
    title: `${title[0]!.toUpperCase()}${title.slice(1)}${isQuestion ? '?' : ''}`,
    slug: slugOf(title),
    authorId,
    lastPostNumber: 0,
    postCount: 0,
    lastPostedAt: time,
    lastPosterId: authorId,
    viewCount: below(random, 2000),
    likeCount: 0,
    acceptedPostId: null,
    acceptedAt: null,
    acceptedBy: null,
    closedAt: random() < 0.01 ? time : null,
    closedBy: null,
    pinnedAt: null,
    unlistedAt: null,
    deletedAt: null,
    deletedBy: null,
    version: 1,
    createdAt: time,
    updatedAt: time,
  }
}

interface Counted {
  id: string
  authorId: string
  time: number
  likes: number
  number: number
}

function count(topic: TopicRow, post: Counted, random: () => number): void {
  topic.postCount++
  topic.likeCount += post.likes
  topic.lastPostedAt = topic.updatedAt = post.time
  topic.lastPosterId = post.authorId
  if (post.number === 1 || topic.kind !== 'QUESTION' || topic.acceptedPostId || random() > 0.15) return
  topic.acceptedPostId = post.id
  topic.acceptedAt = post.time
  topic.acceptedBy = topic.authorId
}

function finish({ db, random }: Forum, topics: TopicRow[], tagIds: string[]): void {
  const put = inserter(db, 'Topic')
  const tag = inserter(db, 'TopicTag')
  const perCategory = new Map<string, number>()
  for (const topic of topics) {
    put(topic)
    perCategory.set(topic.categoryId, (perCategory.get(topic.categoryId) ?? 0) + 1)
    const chosen = new Set(Array.from({ length: below(random, 4) }, () => tagIds[writerOf(random, tagIds.length)]!))
    for (const tagId of chosen) tag({ tagId, topicId: topic.id, lastPostedAt: topic.lastPostedAt })
  }
  const counted = db.prepare('update "Category" set "topicCount" = ? where "id" = ?')
  for (const [id, topicCount] of perCategory) counted.run(topicCount, id)
  // Whoever wrote had read up to there; what came after is unread.
  db.exec(`insert into "TopicRead" ("userId", "topicId", "lastReadNumber", "updatedAt")
    select "authorId", "topicId", max("number"), max("createdAt") from "Post" group by "authorId", "topicId"`)
}
