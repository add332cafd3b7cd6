import type { NodeOf, ResultOf } from '@forium/client'
import { pinnedTopics, topics } from '@forium/client/topic'
import type { Read } from '#lib/contract/reader.ts'
import { refuse } from '#lib/contract/status.ts'

/** One topic as lists show it; events know nothing of who wrote in it, and the first words are not shown. */
export type TopicRow = Omit<ResultOf<typeof pinnedTopics>[number], 'excerpt'> &
  Partial<Pick<NodeOf<typeof topics>, 'participants'>>

export const lists = ['latest', 'new', 'unread', 'top', 'unanswered'] as const
export type ListName = (typeof lists)[number]
export const periods = ['DAY', 'WEEK', 'MONTH', 'YEAR', 'ALL'] as const
export type Period = (typeof periods)[number]

export interface Place {
  categoryId?: string
  tag?: string
}

/** What the contract is asked for by a list's name. */
export const askedOf = ({ list, period }: { list: ListName; period: Period }, place: Place) => ({
  ...place,
  list: list.toUpperCase() as Uppercase<ListName>,
  period: list === 'top' ? period : null,
})

/** A page of topics as its address asks for it: `?list=top&period=WEEK&after=…`. */
export async function readList(read: Read, url: URL, place: Place = {}) {
  const list = lists.find((name) => name === url.searchParams.get('list')) ?? 'latest'
  const period = periods.find((name) => name === url.searchParams.get('period')) ?? 'ALL'
  const after = url.searchParams.get('after')
  const [page, pinned] = await Promise.all([
    read(topics, { ...askedOf({ list, period }, place), first: 30, after }),
    list === 'latest' && !after && !place.tag ? read(pinnedTopics, { categoryId: place.categoryId }) : [],
  ]).catch(refuse)
  const above = new Set(pinned.map(({ id }) => id))
  return {
    list,
    period,
    first: !after,
    pinned: pinned.map(rowOf),
    topics: page.nodes.filter(({ id }) => !above.has(id)).map(rowOf),
    next: page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null,
  }
}
const rowOf = ({ excerpt: _, ...row }: TopicRow & { excerpt?: unknown }): TopicRow => row

export type TopicList = Awaited<ReturnType<typeof readList>>
