import { type Compared, postChanged } from './comparing.ts'
import { coreOf } from './fingerprint.ts'
import { placeIdOf } from './places.ts'
import type { Plan } from './plan.ts'
import type { PlacedPost } from './posts.ts'
import type { Run } from './run.ts'
import type { SourceTopic } from './source.ts'
import { addTags, coreColumns, newestOf } from './topic-columns.ts'

interface Changed extends Compared {
  /** This run, or one that was cut off, made it: its dates are the source's. */
  isNew: boolean
}

/** Of a topic that has changed in the source, the source's word counts; views and deletion only ever grow. */
export function updateTopic(run: Run, plan: Plan, compared: Changed, placed: readonly PlacedPost[]): void {
  const { topic, ref, hash, row, posts, here, isNew } = compared
  if (!row) return
  const { sql } = run.ctx.database
  const coreChanged = coreOf(ref!.hash) !== coreOf(hash)
  const updatedAt = isNew ? Math.max(topic.createdAt, newestOf(placed).post.createdAt) : run.ctx.clock.now()
  const categoryId = placeIdOf(run, plan, topic.category)
  const core = coreChanged ? { ...changedCore(compared, placed), categoryId } : {}
  const likesHere = new Map(here.map((post) => [post.id, post.importedLikeCount]))
  const newLikes = placed.reduce((sum, { id, post }) => sum + post.likeCount - (likesHere.get(id) ?? 0), 0)
  const query = sql.updateTable('Topic').where('id', '=', row.id)
  plan.write(
    query.set((eb) => ({
      ...core,
      viewCount: Math.max(row.viewCount, topic.viewCount),
      likeCount: eb('likeCount', '+', newLikes),
      ...(coreChanged ? { version: eb('version', '+', isNew ? 0 : 1), updatedAt } : {}),
    })),
  )
  if (posts.some(postChanged)) recount(run, plan, row.id, updatedAt)
  if (!coreChanged) return
  indexTitle(run, plan, compared)
  planMove(plan, row, { ...row, ...core, categoryId })
  replaceTags(run, plan, topic, row)
}

/** An answer that was accepted here stays, until the source names one. */
function changedCore({ topic, row }: Compared, placed: readonly PlacedPost[]) {
  const { acceptedPostId, acceptedAt, ...core } = coreColumns(topic, placed)
  const answer = acceptedPostId === null ? {} : { acceptedPostId, acceptedAt }
  const kind = row!.acceptedPostId === null ? core.kind : 'QUESTION'
  // Unlisted with its hidden opening here, it stays so; an import unlists at the time of creation.
  const isUnlistedHere = row!.unlistedAt !== null && row!.unlistedAt !== row!.createdAt
  const unlistedAt = isUnlistedHere ? row!.unlistedAt : core.unlistedAt
  return { ...core, ...answer, kind, unlistedAt, deletedAt: row!.deletedAt ?? topic.deletedAt }
}

function planMove(plan: Plan, from: Place, to: Place): void {
  if (from.deletedAt === null) plan.moveTopics(from.categoryId, -1)
  if (to.deletedAt === null) plan.moveTopics(to.categoryId, 1)
}

interface Place {
  categoryId: string
  deletedAt: number | null
}

/** Adds tags that are new in the source; which of those here are gone there, and which were added here, is not known. */
function replaceTags(run: Run, plan: Plan, topic: SourceTopic, row: { id: string; lastPostedAt: number }): void {
  const { sql } = run.ctx.database
  for (const tag of topic.tags) {
    const tagId = placeIdOf(run, plan, tag)
    plan.write(sql.deleteFrom('TopicTag').where('topicId', '=', row.id).where('tagId', '=', tagId))
  }
  addTags(run, plan, topic, row.id, row.lastPostedAt)
}

/** The title is found with the opening; when that is written again anyway, it is indexed there. */
function indexTitle(run: Run, plan: Plan, { topic, posts, row, opening }: Compared): void {
  const rewritten = posts.some((each) => postChanged(each) && !each.editedHere && each.ref?.objectId === opening?.id)
  if (!row || !opening || rewritten || row.title === topic.title) return
  const { id, authorId, bodyText } = opening
  const { communityId } = run.ctx
  plan.index({ id, communityId, topicId: row.id, authorId, title: topic.title, text: bodyText })
}

/** From what is in the table once the posts are written, also what was written here. */
function recount(run: Run, plan: Plan, topicId: string, updatedAt: number): void {
  const { sql } = run.ctx.database
  const all = sql.selectFrom('Post').where('topicId', '=', topicId)
  const visible = all.where('hiddenAt', 'is', null).where('deletedAt', 'is', null)
  const newest = visible.orderBy('createdAt', 'desc').orderBy('number', 'desc').limit(1)
  plan.write(
    sql
      .updateTable('Topic')
      .set((eb) => ({
        lastPostNumber: all.select(({ fn }) => fn.max('number').as('n')),
        postCount: visible.select(({ fn }) => fn.countAll<number>().as('n')),
        lastPostedAt: eb.fn.coalesce(newest.select('createdAt'), 'lastPostedAt'),
        lastPosterId: eb.fn.coalesce(newest.select('authorId'), 'lastPosterId'),
        updatedAt,
      }))
      .where('id', '=', topicId),
  )
  plan.write(
    sql
      .updateTable('TopicTag')
      .set({ lastPostedAt: sql.selectFrom('Topic').select('lastPostedAt').where('id', '=', topicId) })
      .where('topicId', '=', topicId),
  )
}
