import type { Insertable } from 'kysely'
import type { Tables } from '../ports/database.ts'
import { slugOf } from '../topic/slug.ts'
import { placeIdOf } from './places.ts'
import type { Plan } from './plan.ts'
import type { PlacedPost } from './posts.ts'
import type { Run } from './run.ts'
import type { SourceTopic } from './source.ts'

export function addTags(run: Run, plan: Plan, topic: SourceTopic, topicId: string, lastPostedAt: number): void {
  const ids = new Set(topic.tags.map((tag) => placeIdOf(run, plan, tag)))
  for (const tagId of ids) plan.insert('TopicTag', { tagId, topicId, lastPostedAt })
}

type CoreColumn =
  | 'kind'
  | 'title'
  | 'slug'
  | 'acceptedPostId'
  | 'acceptedAt'
  | 'closedAt'
  | 'pinnedAt'
  | 'unlistedAt'
  | 'deletedAt'

export function coreColumns(
  topic: SourceTopic,
  placed: readonly PlacedPost[],
): Pick<Insertable<Tables['Topic']>, CoreColumn> {
  const accepted = placed.find(({ post }) => post.accepted)
  return {
    kind: topic.isQuestion || accepted ? 'QUESTION' : 'DISCUSSION',
    title: topic.title,
    slug: slugOf(topic.slug ?? topic.title),
    acceptedPostId: accepted?.id ?? null,
    // Not before it was written is all that is known without a date.
    acceptedAt: accepted ? (accepted.post.acceptedAt ?? accepted.post.createdAt) : null,
    closedAt: topic.closedAt,
    pinnedAt: topic.pinnedAt,
    unlistedAt: topic.unlisted ? topic.createdAt : null,
    deletedAt: topic.deletedAt,
  }
}

/** What a topic is dated by: the newest post that can be seen, else its opening. */
export function newestOf(placed: readonly PlacedPost[]): PlacedPost {
  const visible = placed.filter(isVisible)
  return (visible.length > 0 ? visible : placed.slice(0, 1)).reduce((newest, each) =>
    each.post.createdAt >= newest.post.createdAt ? each : newest,
  )
}

export const isVisible = ({ post }: PlacedPost): boolean => !post.hidden && post.deletedAt === null
