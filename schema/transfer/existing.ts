import type { Compilable, Selectable } from 'kysely'
import type { Tables, Unit } from '../ports/database.ts'
import type { Run } from './run.ts'

export interface Ref {
  objectId: string
  hash: string
}

export interface ExistingPost {
  id: string
  topicId: string
  number: number
  importedLikeCount: number
  createdAt: number
  hiddenAt: number | null
  deletedAt: number | null
}

export async function readRefs(run: Run, unit: Unit, externalIds: readonly string[]): Promise<Map<string, Ref>> {
  const rows = await inChunks(unit, externalIds, (chunk) =>
    unit.sql
      .selectFrom('ExternalRef')
      .select(['externalId', 'objectId', 'hash'])
      .where('communityId', '=', run.ctx.communityId)
      .where('source', '=', run.source)
      .where('externalId', 'in', chunk),
  )
  return new Map(rows.map((row) => [row.externalId, row]))
}

export type TopicRow = Selectable<Tables['Topic']>

export async function readTopics(unit: Unit, ids: readonly string[]): Promise<Map<string, TopicRow>> {
  const rows = await inChunks(unit, ids, (chunk) => unit.sql.selectFrom('Topic').selectAll().where('id', 'in', chunk))
  return new Map(rows.map((row) => [row.id, row]))
}

export async function readPosts(unit: Unit, topicIds: readonly string[]): Promise<Map<string, ExistingPost[]>> {
  const columns = ['id', 'topicId', 'number', 'importedLikeCount', 'createdAt', 'hiddenAt', 'deletedAt'] as const
  const rows = await inChunks(unit, topicIds, (chunk) =>
    unit.sql.selectFrom('Post').select(columns).where('topicId', 'in', chunk),
  )
  return Map.groupBy(rows, (row) => row.topicId)
}

export interface Opening {
  id: string
  topicId: string
  authorId: string
  bodyText: string
}

export async function readOpenings(unit: Unit, topicIds: readonly string[]): Promise<Map<string, Opening>> {
  const columns = ['id', 'topicId', 'authorId', 'bodyText'] as const
  const rows = await inChunks(unit, topicIds, (chunk) =>
    unit.sql.selectFrom('Post').select(columns).where('number', '=', 1).where('topicId', 'in', chunk),
  )
  return new Map(rows.map((row) => [row.topicId, row]))
}

/** Posts that somebody edited here: they have a revision, which an import never makes. */
export async function readEditedHere(unit: Unit, postIds: readonly string[]): Promise<Set<string>> {
  const rows = await inChunks(unit, postIds, (chunk) =>
    unit.sql.selectFrom('PostRevision').select('postId').where('postId', 'in', chunk),
  )
  return new Set(rows.map((row) => row.postId))
}

const longestChunk = 256

/** Lists of few different lengths, so that their statements are prepared once: the last value fills up. */
export async function inChunks<Row>(
  unit: Pick<Unit, 'all'>,
  values: readonly string[],
  query: (chunk: string[]) => Compilable<Row>,
): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < values.length; at += longestChunk) {
    const chunk = values.slice(at, at + longestChunk)
    const length = 2 ** Math.ceil(Math.log2(chunk.length))
    while (chunk.length < length) chunk.push(chunk[0]!)
    rows.push(...(await unit.all(query(chunk))))
  }
  return rows
}
