import type { SourceItem } from '@forium/schema/transfer/source.ts'
import type { Row } from '@forium/schema/transfer/stackexchange-row.ts'
import type { Spool } from './spool.ts'

const otherTypes: Record<string, string> = {
  '3': 'A wiki page of the site’s own.',
  '6': 'A moderator’s nomination for an election.',
  '7': 'A placeholder of a wiki.',
  '8': 'A page about privileges.',
}

/** Rows that became neither topic nor post, each with its reason. */
export function* leftOver(spool: Spool, hasTags: boolean): Generator<SourceItem> {
  const others = spool.ofOtherTypes()
  for (const row of others) yield skipped('posts', `a/${row.Id}`, whyNot(row, hasTags))
  const having = (type: string) => others.filter((row) => row.PostTypeId === type).length
  yield { totals: { tagWikiExcerpts: having('4'), tagWikis: having('5') } }
  for (const row of spool.orphans())
    yield skipped('posts', `a/${row.Id}`, `An answer to question ${row.ParentId ?? '?'}, which is not there.`)
  for (const row of spool.strayComments())
    yield skipped('posts', `comment/${row.Id}`, `A comment on ${row.PostId}, which is no question or answer here.`)
}

function whyNot({ PostTypeId = '?' }: Row, hasTags: boolean): string {
  if (PostTypeId === '4' && hasTags) return 'The excerpt of a tag’s wiki: no post, but the description of its tag.'
  if (PostTypeId === '5' && hasTags)
    return 'A tag’s wiki: its excerpt is the tag’s description, more has no place here.'
  if (PostTypeId === '4' || PostTypeId === '5')
    return 'A tag’s wiki: which tag it is of stands in Tags.xml, which is not there.'
  return otherTypes[PostTypeId] ?? `Of the unknown type ${PostTypeId}.`
}

const skipped = (type: 'posts', externalId: string, reason: string): SourceItem => ({
  skipped: { type, externalId, reason },
})
