import type { Engine, Snapshot } from '../database/engine.ts'
import { type Count, compareTables, copyTables, type Step } from './copy.ts'
import { indexAll } from './words.ts'

export interface Moved {
  /** Rows that were not there yet. */
  copied: number
  indexed: number
  counts: Count[]
}

export interface MoveOptions {
  onStep?: (step: Step) => void
  onCompare?: () => void
  /** A copy that is only kept needs no words to search in. */
  withWords?: boolean
}

/** The target holds what did not come from the source. */
export class OtherContent extends Error {
  override name = 'OtherContent'
}

/**
 * All rows of one moment of the source, into an engine that is empty or holds the beginning of the same move. Ends with
 * a look at every row of both.
 */
export async function move(
  source: Snapshot,
  target: Pick<Engine, 'database' | 'search' | 'wasFilled'>,
  { onStep = () => {}, onCompare = () => {}, withWords = true }: MoveOptions = {},
): Promise<Moved> {
  await refuseOthers(source, target)
  const copied = await copyTables(source, target.database, onStep)
  await target.wasFilled()
  const indexing = (done: number) => onStep({ table: 'search', done, total: 0 })
  const indexed = withWords ? await indexAll(target.database, target.search, indexing) : 0
  onCompare()
  return { copied, indexed, counts: await compareTables(source, target.database) }
}

async function refuseOthers(source: Snapshot, { database }: Pick<Engine, 'database'>): Promise<void> {
  const here = await database.all(database.sql.selectFrom('Community').select(['id', 'name']))
  const there = await source.all(source.sql.selectFrom('Community').select('id'))
  const known = new Set(there.map(({ id }) => id))
  const other = here.find(({ id }) => !known.has(id))
  if (other)
    throw new OtherContent(`The target already holds a community of its own, “${other.name}”. Name an empty one.`)
}

export const differing = (counts: readonly Count[]): Count[] => counts.filter((count) => !count.same)

/** Opened for one piece of work, closed whatever happens. */
export async function withSnapshot<Result>(
  engine: Pick<Engine, 'snapshot'>,
  work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  const snapshot = await engine.snapshot()
  try {
    return await work(snapshot)
  } finally {
    await snapshot.close()
  }
}
