import { can, demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import { type Context, contextFor } from '../kernel/context.ts'
import { ConflictError, clientIdReused, NotFoundError } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import { systemViewer } from '../people/viewer.ts'
import type { Unit } from '../ports/database.ts'
import type { ImportFile, ImportKind } from '../ports/imports.ts'
import { findImportJob, type ImportJobRow } from './job-reading.ts'

export interface NewImport {
  clientId: string
  source: ImportKind
  file: string
  name?: string | null
}

/** Null for whoever may not import. */
export async function listImportFiles(ctx: Context): Promise<ImportFile[] | null> {
  return can(ctx, 'import.run') ? ctx.imports.files() : null
}

/** The job is there before the import runs; from then on the import itself writes how far it is. */
export async function startImport(ctx: Context, input: NewImport): Promise<ImportJobRow> {
  demand(ctx, 'import.run')
  const id = idFromClient('ImportJob', input.clientId)
  if (await isThere(ctx, id)) return readBack(ctx, id)
  const files = await ctx.imports.files()
  if (!files.some((file) => file.name === input.file)) throw new NotFoundError('file')
  const place = ctx.imports.claim()
  if (!place) throw new ConflictError('An import is running. One runs at a time.', await runningId(ctx))
  const order = { jobId: id, communityId: ctx.communityId, kind: input.source, file: input.file }
  try {
    await commit(ctx, async (unit) => writeJob(ctx, unit, id, sourceOf(input)))
    place.run({ ...order, name: input.name ?? null }, (failure) =>
      endImport(contextFor(ctx, systemViewer), id, failure),
    )
  } catch (error) {
    place.release()
    throw error
  }
  return readBack(ctx, id)
}

/** What it has written so far stays; started again, it goes on. */
export async function abortImport(ctx: Context, id: string): Promise<ImportJobRow> {
  demand(ctx, 'import.run')
  if (!(await findImportJob(ctx, id))) throw new NotFoundError('import')
  await ctx.imports.stop(id)
  return readBack(ctx, id)
}

/** After a start: what was running when the server ended does not run any more. */
export async function failInterruptedImports(ctx: Context): Promise<void> {
  const { sql } = ctx.database
  const query = sql.selectFrom('ImportJob').select(['id', 'communityId']).where('status', '=', 'RUNNING')
  // Those of the command line are processes of their own.
  const jobs = await ctx.database.all(query.where('startedBy', 'is not', null))
  for (const { id, communityId } of jobs)
    await endImport({ ...ctx, communityId, loaders: new Map() }, id, 'The server was stopped while it ran.')
}

/** Only what the import has not said itself. */
async function endImport(ctx: Context, id: string, failure: string | null): Promise<void> {
  await commit(ctx, async (unit) => {
    const job = await unit.first(unit.sql.selectFrom('ImportJob').selectAll().where('id', '=', id))
    if (!job || job.status === 'DONE' || job.failure !== null) return
    if (failure === null && job.status === 'FAILED') return
    const words = failure ?? 'It ended without a word.'
    const values = { status: 'FAILED', failure: words, finishedAt: job.finishedAt ?? ctx.clock.now() }
    unit.write(unit.sql.updateTable('ImportJob').set(values).where('id', '=', id))
    const { done, total } = job
    append(ctx, unit, { type: 'IMPORT_PROGRESS', audience: { kind: 'ADMINS' }, subjectId: id, data: { done, total } })
    if (job.status === 'FAILED' || total === 0) return
    // Cut off in its middle, it could not tell that much has changed.
    const data = { topics: 0, posts: 0 }
    append(ctx, unit, { type: 'IMPORT_FINISHED', audience: { kind: 'COMMUNITY' }, subjectId: id, data })
  })
}

/** Sent again by the same person: what there is, is the answer. */
async function isThere(ctx: Context, id: string): Promise<boolean> {
  const query = ctx.database.sql.selectFrom('ImportJob').select(['communityId', 'startedBy']).where('id', '=', id)
  const existing = await ctx.database.first(query)
  if (!existing) return false
  if (existing.communityId === ctx.communityId && existing.startedBy === ctx.viewer.id) return true
  throw clientIdReused()
}

function writeJob(ctx: Context, unit: Unit, id: string, source: string): void {
  const begun = { status: 'RUNNING', done: 0, total: 0, startedBy: ctx.viewer.id, startedAt: ctx.clock.now() }
  unit.write(unit.sql.insertInto('ImportJob').values({ id, communityId: ctx.communityId, source, ...begun }))
  const data = { done: 0, total: 0 }
  append(ctx, unit, { type: 'IMPORT_PROGRESS', audience: { kind: 'ADMINS' }, subjectId: id, data })
}

/** The import itself may know it better. */
function sourceOf({ source, name }: NewImport): string {
  const kind = source === 'DISCOURSE' ? 'discourse' : 'stackexchange'
  return name ? `${kind}:${name}` : kind
}

async function runningId(ctx: Context): Promise<string | null> {
  const query = ctx.database.sql.selectFrom('ImportJob').select('id').where('communityId', '=', ctx.communityId)
  const running = query.where('status', '=', 'RUNNING').where('startedBy', 'is not', null)
  return (await ctx.database.first(running.orderBy('startedAt', 'desc').limit(1)))?.id ?? null
}

async function readBack(ctx: Context, id: string): Promise<ImportJobRow> {
  return (await findImportJob(ctx, id))!
}
