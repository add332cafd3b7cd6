import type { Selectable } from 'kysely'
import { can } from '../community/policy.ts'
import { emptyPage, type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import type { Tables } from '../ports/database.ts'
import type { ImportReport } from './report.ts'

/** Without the report, which may be long: it is read where it is asked for. */
export type ImportJobRow = Omit<Selectable<Tables['ImportJob']>, 'report'>

const columns = [
  'id',
  'communityId',
  'source',
  'status',
  'done',
  'total',
  'startedBy',
  'startedAt',
  'finishedAt',
  'failure',
] as const

const newestFirst: readonly SortKey<ImportJobRow>[] = [
  { column: 'startedAt', descending: true, value: (job) => job.startedAt },
  { column: 'id', descending: true, value: (job) => job.id },
]

export async function findImportJob(ctx: Context, id: string): Promise<ImportJobRow | null> {
  if (!can(ctx, 'import.run')) return null
  const query = ctx.database.sql.selectFrom('ImportJob').select(columns).where('id', '=', id)
  return (await ctx.database.first(query.where('communityId', '=', ctx.communityId))) ?? null
}

export async function listImportJobs(ctx: Context, args: PageArgs): Promise<Page<ImportJobRow>> {
  const window = windowOf(args)
  if (!can(ctx, 'import.run')) return emptyPage()
  const query = ctx.database.sql.selectFrom('ImportJob').select(columns).where('communityId', '=', ctx.communityId)
  return pageOf(await ctx.database.all(paged(query, newestFirst, window)), newestFirst, window)
}

export async function reportOf(job: ImportJobRow, _args: object, ctx: Context): Promise<ImportReport | null> {
  const query = ctx.database.sql.selectFrom('ImportJob').select('report').where('id', '=', job.id)
  const row = await ctx.database.first(query)
  return row?.report ? (JSON.parse(row.report) as ImportReport) : null
}
