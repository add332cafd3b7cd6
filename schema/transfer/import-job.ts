import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { NotFoundError } from '../kernel/errors.ts'
import { idOf } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'
import type { ImportReport } from './report.ts'

const everyMs = 1000

/**
 * The row that tells how far an import is. It is made with the first thing that is written: an import that finds
 * nothing new leaves no trace. One that was cut off is taken up again.
 */
export class ImportJob {
  readonly resumed: boolean
  done = 0
  total: number
  readonly #ctx: Context
  readonly #source: string
  #id: string | null
  #told: number
  /** Something was written, by this run or by one that was cut off. */
  #changed: boolean

  constructor(ctx: Context, source: string, total: number, running: { id: string | null; resumed: boolean }) {
    this.#ctx = ctx
    this.#source = source
    this.total = total
    this.#id = running.id
    this.resumed = running.resumed
    this.#changed = running.resumed
    this.#told = ctx.clock.now()
  }

  get id(): string | null {
    return this.#id
  }

  /** Goes into a unit that writes something anyway. */
  touch(unit: Unit): void {
    const now = this.#ctx.clock.now()
    unit.afterCommit(() => void (this.#changed = true))
    if (this.#id === null) this.#begin(unit, now)
    else if (now - this.#told >= everyMs) this.#tell(unit, this.#id, now)
  }

  async end(status: 'DONE' | 'FAILED', report: ImportReport): Promise<void> {
    const id = this.#id
    if (id === null) return
    await commit(this.#ctx, async (unit) => {
      unit.write(
        unit.sql
          .updateTable('ImportJob')
          .set({
            status,
            done: this.done,
            total: this.total,
            report: JSON.stringify(report),
            finishedAt: report.finishedAt,
          })
          .where('id', '=', id),
      )
      if (!this.#changed) return this.#tell(unit, id, report.finishedAt)
      const data = { topics: report.counts.topics.created, posts: report.counts.posts.created }
      append(this.#ctx, unit, { type: 'IMPORT_FINISHED', audience: { kind: 'COMMUNITY' }, subjectId: id, data })
    })
  }

  #begin(unit: Unit, now: number): void {
    const { communityId, viewer } = this.#ctx
    const id = idOf('ImportJob', this.#ctx.ids.uuid())
    const progress = { status: 'RUNNING', done: this.done, total: this.total, report: null }
    const begun = { startedBy: viewer.id, startedAt: now, finishedAt: null }
    unit.write(
      unit.sql.insertInto('ImportJob').values({ id, communityId, source: this.#source, ...progress, ...begun }),
    )
    unit.afterCommit(() => void (this.#id = id))
  }

  #tell(unit: Unit, id: string, now: number): void {
    const { done, total } = this
    unit.write(unit.sql.updateTable('ImportJob').set({ done, total }).where('id', '=', id))
    const data = { done, total }
    append(this.#ctx, unit, { type: 'IMPORT_PROGRESS', audience: { kind: 'ADMINS' }, subjectId: id, data })
    unit.afterCommit(() => void (this.#told = now))
  }
}

/** Takes up the job that was cut off, or the one that was made for this run; without either the first write makes one. */
export async function openImportJob(ctx: Context, source: string, total: number, jobId?: string): Promise<ImportJob> {
  const cutOff = await ctx.database.first(runningOf(ctx, source, jobId))
  if (!jobId) return new ImportJob(ctx, source, total, { id: cutOff?.id ?? null, resumed: cutOff !== undefined })
  await commit(ctx, async (unit) => {
    const begun = unit.sql.updateTable('ImportJob').set({ source, total }).where('id', '=', jobId)
    const waiting = begun.where('communityId', '=', ctx.communityId).where('status', '=', 'RUNNING')
    unit.write(waiting, { rows: 1, otherwise: () => new NotFoundError('import') })
    const data = { done: 0, total }
    append(ctx, unit, { type: 'IMPORT_PROGRESS', audience: { kind: 'ADMINS' }, subjectId: jobId, data })
    if (!cutOff) return
    const values = { status: 'FAILED', failure: 'It was cut off; a later import goes on.', finishedAt: ctx.clock.now() }
    unit.write(unit.sql.updateTable('ImportJob').set(values).where('id', '=', cutOff.id))
  })
  return new ImportJob(ctx, source, total, { id: jobId, resumed: cutOff !== undefined })
}

function runningOf(ctx: Context, source: string, besides: string | undefined) {
  return ctx.database.sql
    .selectFrom('ImportJob')
    .select('id')
    .where('communityId', '=', ctx.communityId)
    .where('source', '=', source)
    .where('status', '=', 'RUNNING')
    .where('id', '<>', besides ?? '')
    .orderBy('startedAt', 'desc')
    .limit(1)
}
