import type { Compilable, Insertable } from 'kysely'
import { idOf } from '../kernel/ids.ts'
import type { Tables, Unit } from '../ports/database.ts'
import type { SearchDocument } from '../ports/search-index.ts'
import { insertion } from './insert.ts'
import { count, type Outcome, remark, skip } from './report.ts'
import type { KnownPerson, Run } from './run.ts'
import type { ObjectType, Remark, SkippedObject } from './source.ts'

/** What a batch will write, in order, and what is known once it is on disk. A plan that is never applied leaves no trace. */
export class Plan {
  readonly writes: Compilable<unknown>[] = []
  readonly people = new Map<string, KnownPerson>()
  readonly places = new Map<string, string>()
  readonly #run: Run
  readonly #documents: SearchDocument[] = []
  readonly #unfindable: string[] = []
  readonly #counted: [ObjectType, Outcome][] = []
  readonly #remarks: Remark[] = []
  readonly #skipped: SkippedObject[] = []
  readonly #topicsMoved = new Map<string, number>()

  constructor(run: Run) {
    this.#run = run
  }

  insert<Table extends keyof Tables & string>(table: Table, row: Insertable<Tables[Table]>): void {
    this.writes.push(insertion(this.#run.ctx.database.sql, table, row))
  }

  write(query: Compilable<unknown>): void {
    this.writes.push(query)
  }

  newId(type: Parameters<typeof idOf>[0]): string {
    return idOf(type, this.#run.ctx.ids.uuid())
  }

  addRef(externalId: string, objectId: string, hash: string): void {
    const { ctx, source } = this.#run
    const importedAt = ctx.clock.now()
    this.insert('ExternalRef', { communityId: ctx.communityId, source, externalId, objectId, hash, importedAt })
  }

  updateRef(externalId: string, hash: string): void {
    const { ctx, source } = this.#run
    this.write(
      ctx.database.sql
        .updateTable('ExternalRef')
        .set({ hash, importedAt: ctx.clock.now() })
        .where('communityId', '=', ctx.communityId)
        .where('source', '=', source)
        .where('externalId', '=', externalId),
    )
  }

  index(document: SearchDocument): void {
    this.#documents.push(document)
  }

  unindex(postId: string): void {
    this.#unfindable.push(postId)
  }

  count(type: ObjectType, outcome: Outcome): void {
    this.#counted.push([type, outcome])
  }

  remark(found: Remark): void {
    this.#remarks.push(found)
  }

  skip(object: SkippedObject): void {
    this.#skipped.push(object)
  }

  /** One update per category and batch, not one per topic. */
  moveTopics(categoryId: string, by: number): void {
    this.#topicsMoved.set(categoryId, (this.#topicsMoved.get(categoryId) ?? 0) + by)
  }

  /** Hands everything to the unit; what was planned becomes known when the unit is on disk. */
  applyTo(unit: Unit): void {
    for (const query of this.writes) unit.write(query)
    for (const [id, by] of this.#topicsMoved) {
      if (by === 0) continue
      const query = unit.sql.updateTable('Category').where('id', '=', id)
      unit.write(query.set((eb) => ({ topicCount: eb('topicCount', '+', by) })))
    }
    for (const document of this.#documents) this.#run.ctx.search.put(unit, document)
    for (const postId of this.#unfindable) this.#run.ctx.search.remove(unit, postId)
    unit.afterCommit(() => this.#settle())
  }

  #settle(): void {
    const { report, people, places } = this.#run
    for (const [type, outcome] of this.#counted) count(report, type, outcome)
    for (const found of this.#remarks) remark(report, found)
    for (const object of this.#skipped) skip(report, object)
    for (const [externalId, person] of this.people) people.set(externalId, person)
    for (const [externalId, id] of this.places) places.set(externalId, id)
  }
}
