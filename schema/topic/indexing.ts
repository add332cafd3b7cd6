import type { Context } from '../kernel/context.ts'
import type { Unit } from '../ports/database.ts'

interface Indexed {
  id: string
  topicId: string
  number: number
  authorId: string
  bodyText: string
}

/** The title stands in the opening's document only, so that a topic is found once by it. */
export function indexPost(ctx: Context, unit: Unit, post: Indexed, title: string): void {
  ctx.search.put(unit, {
    id: post.id,
    communityId: ctx.communityId,
    topicId: post.topicId,
    authorId: post.authorId,
    title: post.number === 1 ? title : '',
    text: post.bodyText,
  })
}

/** Posts of a topic that are to be found when the topic is: read them before the unit writes. */
export function readablePosts(unit: Unit, topicId: string) {
  return unit.all(
    unit.sql
      .selectFrom('Post')
      .select(['id', 'topicId', 'number', 'authorId', 'bodyText'])
      .where('topicId', '=', topicId)
      .where('deletedAt', 'is', null)
      .where('hiddenAt', 'is', null),
  )
}
