import { sql } from 'kysely'
import { defineLoader } from '../kernel/loader.ts'

const length = 240

/** Beginning of the opening post by topic, for lists: cut in the database, so that long bodies stay there. */
export const excerpts = defineLoader<string>(async (ctx, topicIds) => {
  const query = ctx.database.sql
    .selectFrom('Post')
    .select(['topicId', sql<string>`substr(${sql.ref('bodyText')}, 1, ${sql.lit(length + 1)})`.as('text')])
    .where('topicId', 'in', topicIds)
    .where('number', '=', 1)
    .where('communityId', '=', ctx.communityId)
    .where('deletedAt', 'is', null)
    .where('hiddenAt', 'is', null)
  const rows = await ctx.database.all(query)
  return new Map(rows.map((row) => [row.topicId, shortened(row.text, length)]))
})

export function shortened(text: string, length: number): string {
  if ([...text].length <= length) return text
  const start = [...text].slice(0, length + 1).join('')
  const cut = start.slice(0, start.lastIndexOf(' ')) || start
  return `${cut.trimEnd()}…`
}
