import { byActivity, byWaiting } from '#lib/thread/conversation-rows.ts'
import type { ConversationRow } from '#lib/thread/thread-types.ts'

export const views = ['mine', 'unassigned', 'all', 'waiting', 'snoozed', 'resolved'] as const
export type View = (typeof views)[number]

/** What the address asks the inbox for: `?view=mine&inbox=inb_…&tag=billing&q=refund`. */
export interface Place {
  view: View
  inboxId: string | null
  tag: string | null
  query: string | null
}

export function placeOf(url: URL): Place {
  const given = (name: string) => url.searchParams.get(name)?.trim() || null
  const view = views.find((name) => name === url.searchParams.get('view')) ?? 'all'
  return { view, inboxId: given('inbox'), tag: given('tag'), query: given('q') }
}

/** The address of a place, of one conversation in it. */
export function addressOf(place: Partial<Place>, id?: string): string {
  const search = new URLSearchParams()
  if (place.view && place.view !== 'all') search.set('view', place.view)
  if (place.inboxId) search.set('inbox', place.inboxId)
  if (place.tag) search.set('tag', place.tag)
  if (place.query) search.set('q', place.query)
  const path = id ? `/inbox/${id}` : '/inbox'
  return search.size > 0 ? `${path}?${search}` : path
}

const asked = {
  mine: { view: 'MINE', status: 'OPEN' },
  unassigned: { view: 'UNASSIGNED', status: 'OPEN' },
  all: { view: 'ALL', status: 'OPEN' },
  waiting: { view: 'ALL', status: 'OPEN', waitingOn: 'AGENT', order: 'WAITING_LONGEST' },
  snoozed: { view: 'ALL', status: 'SNOOZED' },
  resolved: { view: 'ALL', status: 'RESOLVED' },
} as const

/** The same as variables of the query. Whoever searches, searches in what is open, put off and done. */
export function variablesOf({ view, inboxId, tag, query }: Place) {
  const { view: whose, ...rest } = asked[view]
  const searching = query && view === 'all' ? { status: null } : {}
  return { view: whose, order: 'LAST_ACTIVITY' as const, ...rest, ...searching, inboxId, tag, query }
}

/** Whether a conversation belongs there, as the server would say. */
export function shows({ view, inboxId, tag, query }: Place, me: string, known: (id: string) => boolean) {
  const { view: whose, status, ...more } = asked[view]
  return (row: ConversationRow): boolean => {
    if (whose === 'MINE' && row.assignee?.id !== me) return false
    if (whose === 'UNASSIGNED' && row.assignee) return false
    if (row.status !== status && !(query && view === 'all')) return false
    if ('waitingOn' in more && row.waitingOn !== more.waitingOn) return false
    if (inboxId && row.inbox.id !== inboxId) return false
    if (tag && !row.tags.some(({ slug }) => slug === tag)) return false
    // Only the server knows what its search finds.
    return !query || known(row.id)
  }
}

export const orderOf = ({ view }: Place) => (view === 'waiting' ? byWaiting : byActivity)
