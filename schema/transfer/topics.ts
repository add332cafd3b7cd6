import { type Bodies, type Compared, isChanged } from './comparing.ts'
import { placeIdOf } from './places.ts'
import type { Plan } from './plan.ts'
import { authorIdOf, type PlacedPost, place, planPosts } from './posts.ts'
import type { Run } from './run.ts'
import type { SourceTopic } from './source.ts'
import { addTags, coreColumns, isVisible, newestOf } from './topic-columns.ts'
import { updateTopic } from './topic-update.ts'

export function planTopic(run: Run, plan: Plan, compared: Compared, bodies: Bodies): void {
  const { topic, ref, row } = compared
  if (!isChanged(compared)) {
    plan.count('topics', 'unchanged')
    for (const _post of topic.posts) plan.count('posts', 'unchanged')
    for (const _event of topic.events) plan.count('events', 'unchanged')
    return
  }
  if (ref && !row) {
    plan.skip({ type: 'topics', externalId: topic.externalId, reason: 'It was removed here.' })
    return
  }
  const isNew = !ref || ref.hash === partOfNew
  const hash = compared.isPart ? (isNew ? partOfNew : partOfKnown) : compared.hash
  const placed = place(plan, compared)
  const topicId = ref?.objectId ?? plan.newId('Topic')
  if (!ref) {
    insertTopic(run, plan, topicId, topic, placed)
    plan.addRef(topic.externalId, topicId, hash)
  }
  planPosts(run, plan, { topicId, topic, placed, here: compared.here, isPart: compared.isPart, bodies })
  planEvents(run, plan, topicId, compared)
  if (ref) {
    updateTopic(run, plan, { ...compared, hash, isNew }, placed)
    plan.updateRef(topic.externalId, hash)
  }
  if (!compared.isPart) plan.count('topics', isNew ? 'created' : 'updated')
}

/** Kept in place of the hash while a long topic comes in parts: the next run goes on with it. */
const partOfNew = 'part of a new topic'
const partOfKnown = 'part of a known topic'

function insertTopic(run: Run, plan: Plan, id: string, topic: SourceTopic, placed: readonly PlacedPost[]): void {
  const newest = newestOf(placed)
  const categoryId = placeIdOf(run, plan, topic.category)
  const lastPostedAt = newest.post.createdAt
  plan.insert('Topic', {
    ...{ id, communityId: run.ctx.communityId, categoryId },
    authorId: authorIdOf(run, plan, placed[0]!),
    ...coreColumns(topic, placed),
    lastPostNumber: Math.max(...placed.map(({ number }) => number)),
    postCount: placed.filter(isVisible).length,
    lastPostedAt,
    lastPosterId: authorIdOf(run, plan, newest),
    viewCount: topic.viewCount,
    likeCount: placed.reduce((sum, { post }) => sum + post.likeCount, 0),
    ...{ acceptedBy: null, closedBy: null, deletedBy: null },
    version: 1,
    createdAt: topic.createdAt,
    updatedAt: Math.max(topic.createdAt, lastPostedAt),
  })
  addTags(run, plan, topic, id, lastPostedAt)
  if (topic.deletedAt === null) plan.moveTopics(categoryId, 1)
}

function planEvents(run: Run, plan: Plan, topicId: string, { topic, newEvents, isPart }: Compared): void {
  if (isPart) return
  for (const _known of topic.events.slice(newEvents.length)) plan.count('events', 'unchanged')
  const numbers = topic.posts.map((post) => post.number)
  for (const { externalId, number, type, actor, html, createdAt } of newEvents) {
    const id = plan.newId('TopicEvent')
    const actorId = actor && (run.people.get(actor.externalId) ?? plan.people.get(actor.externalId)!).id
    const afterNumber = numbers.findLast((before) => before < number) ?? 0
    const text = html === '' ? null : run.ctx.render.html(html).text
    plan.insert('TopicEvent', { id, topicId, type, actorId, afterNumber, text, createdAt })
    plan.addRef(externalId, id, '')
    plan.count('events', 'created')
  }
}
