import type { ForumEvent } from '#lib/app/app.svelte.ts'
import type { TopicList, TopicRow } from './topic-list.ts'

type WithTopic = Extract<ForumEvent, { topic: unknown }>
export const followed = [
  'PostCreated',
  'TopicCreated',
  'TopicUpdated',
  'TopicMoved',
  'TopicRestored',
  'AnswerAccepted',
  'AnswerUnaccepted',
] as const

interface Place {
  /** Rows may change their order now: the reader sees the top of the list. */
  mayMove(): boolean
  /** Whether a topic of this category belongs here. */
  shows(categoryId: string): boolean
}

/**
 * A list of topics that goes with the time. Numbers in rows change at once; the order changes at once only where nobody
 * is reading further down, otherwise what is new waits behind a button.
 */
export class LiveTopics {
  rows = $state.raw<readonly TopicRow[]>([])
  /** Topics that would stand at the top by now. */
  waiting = $state.raw<ReadonlyMap<string, TopicRow>>(new Map())
  next = $state<string | null>(null)
  readonly #place: Place
  #list: TopicList['list'] = 'latest'
  #pinned = new Set<string>()

  constructor(place: Place) {
    this.#place = place
  }

  /** What the server has just read. */
  take({ list, pinned, topics, next }: TopicList): void {
    this.#list = list
    this.#pinned = new Set(pinned.map(({ id }) => id))
    this.rows = [...pinned, ...topics]
    this.waiting = new Map()
    this.next = next
  }

  append(more: readonly TopicRow[], next: string | null): void {
    const known = new Set(this.rows.map(({ id }) => id))
    this.rows = [...this.rows, ...more.filter(({ id }) => !known.has(id))]
    this.next = next
  }

  heard(event: WithTopic): void {
    const fresh = event.topic
    const before = fresh && this.#find(fresh.id)
    if (!fresh || (before && !this.#place.shows(fresh.category.id))) {
      this.forget(event.topicId)
      return
    }
    const row = rowOf(fresh, before ?? undefined)
    const rises = event.__typename === 'PostCreated' || event.__typename === 'TopicCreated'
    if (rises && this.#rises(row, before ?? undefined)) this.#toTop(row)
    else this.#inPlace(row)
  }

  /** The reader went on in a topic, here or on another device. */
  read(topicId: string, number: number): void {
    const row = this.#find(topicId)
    if (!row || (row.viewerLastReadNumber ?? 0) >= number) return
    this.#inPlace({
      ...row,
      viewerLastReadNumber: number,
      viewerUnreadCount: Math.max(0, row.lastPostNumber - number),
    })
  }

  forget(topicId: string): void {
    this.rows = this.rows.filter(({ id }) => id !== topicId)
    this.waiting = without(this.waiting, topicId)
  }

  showWaiting(): void {
    for (const row of this.waiting.values()) this.#lift(row)
    this.waiting = new Map()
  }

  #find(id: string): TopicRow | undefined {
    return this.waiting.get(id) ?? this.rows.find((row) => row.id === id)
  }

  #rises(row: TopicRow, before: TopicRow | undefined): boolean {
    if (this.#list !== 'latest' || this.#pinned.has(row.id) || !this.#place.shows(row.category.id)) return false
    return !before || row.lastPostNumber > before.lastPostNumber || this.waiting.has(row.id)
  }

  #toTop(row: TopicRow): void {
    if (this.#place.mayMove()) this.#lift(row)
    else {
      this.#inPlace(row)
      this.waiting = new Map([[row.id, row], ...without(this.waiting, row.id)])
    }
  }

  #lift(row: TopicRow): void {
    const others = this.rows.filter(({ id }) => id !== row.id)
    const at = others.findIndex(({ id }) => !this.#pinned.has(id))
    this.rows = others.toSpliced(at === -1 ? others.length : at, 0, row)
  }

  #inPlace(row: TopicRow): void {
    this.rows = this.rows.map((old) => (old.id === row.id ? row : old))
    if (this.waiting.has(row.id))
      this.waiting = new Map([...this.waiting].map(([id, old]) => [id, id === row.id ? row : old]))
  }
}

/** An event knows nothing of who reads it: the reader's own numbers follow from what was known. */
function rowOf(fresh: NonNullable<WithTopic['topic']>, before: TopicRow | undefined): TopicRow {
  const mark = before?.viewerLastReadNumber ?? null
  const unread = mark === null ? null : Math.max(0, fresh.lastPostNumber - mark)
  const own = { viewerFollowLevel: null, participants: [], ...before }
  return { ...own, ...fresh, viewerLastReadNumber: mark, viewerUnreadCount: unread }
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  return new Map([...map].filter(([id]) => id !== key))
}
