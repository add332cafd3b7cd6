import type { Selectable } from 'kysely'
import { seesAll } from '../conversation/access.ts'
import type { Context } from '../kernel/context.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Tables } from '../ports/database.ts'

export type SummaryRow = Selectable<Tables['Summary']>

/** Whoever may see the thing may see its summary, but for that of a conversation, which is for staff. */
export const summaries = defineLoader<SummaryRow>(async (ctx, subjectIds) => {
  const query = ctx.database.sql.selectFrom('Summary').selectAll().where('subjectId', 'in', subjectIds)
  const rows = (await ctx.database.all(query)).filter((row) => row.communityId === ctx.communityId)
  return new Map(rows.map((row) => [row.subjectId, row]))
})

export const summaryTexts = defineLoader<string>(async (ctx, subjectIds) => {
  const rows = await Promise.all(subjectIds.map((id) => summaries.load(ctx, id)))
  return new Map(rows.filter((row) => row !== null).map((row) => [row.subjectId, row.text]))
})

export const summaryOfConversation = async (ctx: Context, id: string): Promise<SummaryRow | null> =>
  seesAll(ctx) ? summaries.load(ctx, id) : null
