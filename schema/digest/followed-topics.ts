import { type Context, contextFor, type Viewer } from '../kernel/context.ts'
import { hiddenCategoryIds, type TopicRow } from '../topic/access.ts'
import { levelIn } from '../topic/follow-level.ts'
import { upwards } from '../topic/followed.ts'

export interface UnreadTopic {
  topic: TopicRow
  unread: number
}

/** So many of the newest topics are looked at, and so many of them stand in a digest. */
const mostLookedAt = 500
const mostShown = 10

/** What this person follows, may see and has not read, of what happened since; the newest first. */
export async function followedSince(ctx: Context, viewer: Viewer, since: number): Promise<UnreadTopic[]> {
  const userId = viewer.id!
  const topics = await newTopics(contextFor(ctx, viewer), since)
  if (topics.length === 0) return []
  const ids = topics.map((topic) => topic.id)
  const { database } = ctx
  const [follows, tags, marks] = await Promise.all([
    database.all(
      database.sql.selectFrom('Follow').select(['subjectId', 'level', 'chosenAt']).where('userId', '=', userId),
    ),
    database.all(database.sql.selectFrom('TopicTag').select(['topicId', 'tagId']).where('topicId', 'in', ids)),
    database.all(
      database.sql
        .selectFrom('TopicRead')
        .select(['topicId', 'lastReadNumber'])
        .where('userId', '=', userId)
        .where('topicId', 'in', ids),
    ),
  ])
  const followOf = new Map(follows.map((row) => [row.subjectId, row]))
  const tagsOf = Map.groupBy(tags, (row) => row.topicId)
  const readOf = new Map(marks.map((row) => [row.topicId, row.lastReadNumber]))
  const found: UnreadTopic[] = []
  for (const topic of topics) {
    const unread = topic.lastPostNumber - (readOf.get(topic.id) ?? 0)
    if (unread <= 0 || topic.lastPosterId === userId) continue
    const tagIds = (tagsOf.get(topic.id) ?? []).map((row) => row.tagId)
    const place = { topicId: topic.id, categoryIds: await upwards(ctx, topic.categoryId), tagIds }
    const level = levelIn(place, (id) => followOf.get(id))
    if (level === 'WATCHING' || level === 'TRACKING') found.push({ topic, unread })
    if (found.length === mostShown) break
  }
  return found
}

async function newTopics(asReader: Context, since: number): Promise<TopicRow[]> {
  const hidden = await hiddenCategoryIds(asReader)
  let query = asReader.database.sql
    .selectFrom('Topic')
    .selectAll()
    .where('communityId', '=', asReader.communityId)
    .where('lastPostedAt', '>', since)
    .where('deletedAt', 'is', null)
    .where('unlistedAt', 'is', null)
  if (hidden.length > 0) query = query.where('categoryId', 'not in', hidden)
  return asReader.database.all(query.orderBy('lastPostedAt', 'desc').orderBy('id', 'desc').limit(mostLookedAt))
}
