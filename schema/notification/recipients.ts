import type { Context, Viewer } from '../kernel/context.ts'
import { userViewer } from '../people/viewer.ts'
import type { Database, Unit } from '../ports/database.ts'
import { isVisible, type TopicRow } from '../topic/access.ts'
import { type Followed, type FollowLevel, levelIn, type Place } from '../topic/follow-level.ts'
import { upwards } from '../topic/followed.ts'

type Reads = Pick<Unit | Database, 'all' | 'sql'>

/** As many are looked at and told in one batch: the rest of the server has its turn in between. */
export const chunkSize = 200

/** Those of these ids who are people of this community, with the rights that they have now. */
export async function viewersOf(ctx: Context, reads: Reads, ids: readonly string[]): Promise<Map<string, Viewer>> {
  if (ids.length === 0) return new Map()
  const users = reads.sql.selectFrom('User').select(['id', 'communityId', 'roles', 'suspendedAt', 'suspendedUntil'])
  const members = reads.sql.selectFrom('GroupMember').select(['userId', 'groupId']).where('userId', 'in', ids)
  const [rows, groups] = await Promise.all([reads.all(users.where('id', 'in', ids)), reads.all(members)])
  const groupsOf = Map.groupBy(groups, (row) => row.userId)
  const now = ctx.clock.now()
  const vouched = { sessionId: '', expiresAt: null }
  const own = rows.filter((row) => row.communityId === ctx.communityId)
  return new Map(
    own.map((row) => {
      const groupIds = (groupsOf.get(row.id) ?? []).map((group) => group.groupId)
      return [row.id, userViewer(row, groupIds, now, vouched)]
    }),
  )
}

/** Nobody is told of what was deleted, not even those who could still look at it. */
export async function seesTopic(ctx: Context, viewer: Viewer, topic: TopicRow): Promise<boolean> {
  return topic.deletedAt === null && (await isVisible({ ...ctx, viewer }, topic))
}

export async function placeOf(ctx: Context, topic: Pick<TopicRow, 'id' | 'categoryId'>): Promise<Place> {
  const tags = ctx.database.sql.selectFrom('TopicTag').select('tagId').where('topicId', '=', topic.id)
  const [categoryIds, rows] = await Promise.all([upwards(ctx, topic.categoryId), ctx.database.all(tags)])
  return { topicId: topic.id, categoryIds, tagIds: rows.map((row) => row.tagId) }
}

const subjectsOf = (place: Place) => [place.topicId, ...place.categoryIds, ...place.tagIds]

/** How closely each of these people follows the place. */
export async function levelsOf(reads: Reads, place: Place, ids: readonly string[]): Promise<Map<string, FollowLevel>> {
  const query = reads.sql.selectFrom('Follow').select(['userId', 'subjectId', 'level', 'chosenAt'])
  const rows = await reads.all(query.where('userId', 'in', ids).where('subjectId', 'in', subjectsOf(place)))
  const said = Map.groupBy<string, Followed & { userId: string }>(rows, (row) => row.userId)
  return new Map(
    ids.map((id) => [id, levelIn(place, (subject) => said.get(id)?.find((row) => row.subjectId === subject))]),
  )
}

/** People who watch the topic or what it belongs to, some at a time; what each of them said besides is not looked at. */
export async function* watchersOf(ctx: Context, place: Place): AsyncGenerator<string[]> {
  const query = ctx.database.sql
    .selectFrom('Follow')
    .select('userId')
    .distinct()
    .where('subjectId', 'in', subjectsOf(place))
    .where('level', '=', 'WATCHING')
    .orderBy('userId')
    .limit(chunkSize)
  for (let after = ''; ; ) {
    const rows = await ctx.database.all(query.where('userId', '>', after))
    if (rows.length > 0) yield rows.map((row) => row.userId)
    if (rows.length < chunkSize) return
    after = rows.at(-1)!.userId
  }
}
