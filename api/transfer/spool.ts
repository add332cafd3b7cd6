import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Question } from '@forium/schema/transfer/stackexchange.ts'
import type { Row } from '@forium/schema/transfer/stackexchange-row.ts'
import BetterSqlite from 'better-sqlite3'

const tables = `
  create table post (id integer primary key, type integer, parent integer, row text);
  create table comment (id integer primary key, post integer, row text);
  create table person (id integer primary key, row text);
  create table accepted (id integer primary key, at text);
`
const indexes = `
  create index answers on post (parent) where type = 2;
  create index comments on comment (post);
`

/** Questions, and answers to one that is there. */
const placed = `
  select id from post where type = 1
  union all select a.id from post a join post q on q.id = a.parent and q.type = 1 where a.type = 2
`

type Kept = { row: string }

/** In a dump a question's answers and comments stand anywhere: here, on disk, they come together. */
export class Spool {
  readonly #folder = mkdtempSync(join(tmpdir(), 'forium-import-'))
  readonly #db = new BetterSqlite(join(this.#folder, 'rows.db'))
  readonly #statements = new Map<string, BetterSqlite.Statement>()

  constructor() {
    // Nothing here outlives the import.
    this.#db.pragma('journal_mode = off')
    this.#db.pragma('synchronous = off')
    this.#db.exec(tables)
  }

  /** False when there is one with this id already. */
  addPost(row: Row): boolean {
    const values = [row.Id, row.PostTypeId, row.ParentId ?? null, JSON.stringify(row)]
    return this.#run('insert or ignore into post values (?, ?, ?, ?)', values)
  }

  addComment(row: Row): void {
    this.#run('insert or ignore into comment values (?, ?, ?)', [row.Id, row.PostId, JSON.stringify(row)])
  }

  addPerson(row: Row): void {
    this.#run('insert or ignore into person values (?, ?)', [row.Id, JSON.stringify(row)])
  }

  addAccepted(postId: string, at: string): void {
    this.#run('insert or ignore into accepted values (?, ?)', [postId, at])
  }

  async fill(rows: AsyncIterable<Row>, keep: (row: Row) => void): Promise<void> {
    this.#db.exec('begin')
    for await (const row of rows) keep(row)
    this.#db.exec('commit')
  }

  index(): void {
    this.#db.exec(indexes)
  }

  countQuestions(): number {
    return (this.#prepare('select count(*) as n from post where type = 1').get() as { n: number }).n
  }

  *questions(): Generator<Question> {
    let last = -1
    for (;;) {
      const next = this.#one('select row from post where type = 1 and id > ? order by id limit 1', last)
      if (!next) return
      last = Number(next.Id)
      const answers = this.#all('select row from post where type = 2 and parent = ? order by id', last)
      const commented = [last, ...answers.map((answer) => Number(answer.Id))]
      const comments = commented.flatMap((id) => this.#all('select row from comment where post = ? order by id', id))
      yield { question: next, answers, comments }
    }
  }

  orphans(): Row[] {
    return this.#all(`select row from post where type = 2 and id not in (${placed}) order by id`)
  }

  ofOtherTypes(): Row[] {
    return this.#all('select row from post where type not in (1, 2) order by id')
  }

  strayComments(): Row[] {
    return this.#all(`select row from comment where post not in (${placed}) order by id`)
  }

  post(id: string): Row | undefined {
    return this.#one('select row from post where id = ?', id)
  }

  person(id: string): Row | undefined {
    return this.#one('select row from person where id = ?', id)
  }

  acceptedAt(postId: string): string | undefined {
    return (this.#prepare('select at from accepted where id = ?').get(postId) as { at: string } | undefined)?.at
  }

  close(): void {
    this.#db.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #run(sql: string, values: readonly unknown[]): boolean {
    return this.#prepare(sql).run(...values).changes === 1
  }

  #one(sql: string, value: unknown): Row | undefined {
    const found = this.#prepare(sql).get(value) as Kept | undefined
    return found && (JSON.parse(found.row) as Row)
  }

  #all(sql: string, ...values: unknown[]): Row[] {
    return (this.#prepare(sql).all(...values) as Kept[]).map(({ row }) => JSON.parse(row) as Row)
  }

  #prepare(sql: string): BetterSqlite.Statement {
    let statement = this.#statements.get(sql)
    if (!statement) this.#statements.set(sql, (statement = this.#db.prepare(sql)))
    return statement
  }
}
