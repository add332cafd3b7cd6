import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
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

  constructor(ctx: Context, source: string, total: number, runningId: string | null) {
    this.#ctx = ctx
    this.#source = source
    this.total = total
    this.#id = runningId
    this.resumed = runningId !== null
    this.#told = ctx.clock.now()
  }

  get id(): string | null {
    return this.#id
  }

  /** Goes into a unit that writes something anyway. */
  touch(unit: Unit): void {
    const now = this.#ctx.clock.now()
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

export async function openImportJob(ctx: Context, source: string, total: number): Promise<ImportJob> {
  const running = await ctx.database.first(
    ctx.database.sql
      .selectFrom('ImportJob')
      .select('id')
      .where('communityId', '=', ctx.communityId)
      .where('source', '=', source)
      .where('status', '=', 'RUNNING')
      .orderBy('startedAt', 'desc')
      .limit(1),
  )
  return new ImportJob(ctx, source, total, running?.id ?? null)
}
