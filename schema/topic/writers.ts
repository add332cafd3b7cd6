import { defineWriters } from '../people/user.ts'
import { findVisibleTopic } from './access.ts'

/** So many of the newest posts say who takes part in a long topic. */
const postsLooked = 500

defineWriters(async (ctx, topicId) => {
  if (!(await findVisibleTopic(ctx, topicId))) return []
  const newest = ctx.database.sql
    .selectFrom('Post')
    .select('authorId')
    .where('topicId', '=', topicId)
    .where('deletedAt', 'is', null)
    .where('hiddenAt', 'is', null)
    .orderBy('number', 'desc')
    .limit(postsLooked)
  const authors = ctx.database.sql.selectFrom(newest.as('Post')).select('authorId').distinct()
  return (await ctx.database.all(authors)).map((row) => row.authorId)
})
