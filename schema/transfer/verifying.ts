import { inChunks } from './existing.ts'
import { remark } from './report.ts'
import type { FoundLink, Run } from './run.ts'
import type { ObjectType } from './source.ts'

/** After everything is written: what is really there, and which links lead nowhere. */
export async function verify(run: Run): Promise<void> {
  for (const [type, table] of Object.entries(tables)) {
    run.report.counts[type as ObjectType].stored = await countStored(run, table)
  }
  await checkLinks(run)
}

const tables = {
  topics: 'Topic',
  posts: 'Post',
  events: 'TopicEvent',
  people: 'User',
  categories: 'Category',
  tags: 'Tag',
} as const satisfies Record<ObjectType, string>

async function countStored(run: Run, table: (typeof tables)[ObjectType]): Promise<number> {
  const { database, communityId } = run.ctx
  // All of these tables have an id; one of them is enough for the types.
  const ids = database.sql.selectFrom(table as 'Topic').select('id')
  const row = await database.first(
    database.sql
      .selectFrom('ExternalRef')
      .select((eb) => eb.fn.count<number>('objectId').distinct().as('n'))
      .where('communityId', '=', communityId)
      .where('source', '=', run.source)
      .where('objectId', 'in', ids),
  )
  return Number(row?.n ?? 0)
}

async function checkLinks(run: Run): Promise<void> {
  const { database, communityId } = run.ctx
  const targets = [...new Set(run.links.map((link) => link.to))]
  const refs = await inChunks(database, targets, (chunk) =>
    database.sql
      .selectFrom('ExternalRef')
      .select(['externalId', 'objectId'])
      .where('communityId', '=', communityId)
      .where('source', '=', run.source)
      .where('externalId', 'in', chunk),
  )
  const ids = new Map(refs.map((row) => [row.externalId, row.objectId]))
  for (const [to, links] of Map.groupBy(run.links, (link) => link.to)) {
    const id = ids.get(to)
    if (id === undefined) for (const link of links) noteLink(run, link, `${to} is not there`)
    else await checkNumbers(run, id, links)
  }
}

async function checkNumbers(run: Run, topicId: string, links: readonly FoundLink[]): Promise<void> {
  const { database } = run.ctx
  const numbers = [...new Set(links.flatMap(({ number }) => (number === null ? [] : [number])))]
  if (numbers.length === 0) return
  const rows = await database.all(
    database.sql.selectFrom('Post').select('number').where('topicId', '=', topicId).where('number', 'in', numbers),
  )
  const there = new Set(rows.map((row) => row.number))
  for (const link of links) {
    if (link.number === null || there.has(link.number)) continue
    noteLink(run, link, `${link.to} has no post ${link.number}; the link leads to the topic`)
  }
}

function noteLink(run: Run, link: FoundLink, why: string): void {
  remark(run.report, { code: 'LINK_UNRESOLVED', externalId: link.from, text: `Links to what is not there: ${why}.` })
}
