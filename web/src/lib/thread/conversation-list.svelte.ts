import { afterEvent, type ListRules, put } from './conversation-rows.ts'
import type { ConversationRow, DeskEvent } from './thread-types.ts'

/** A list of conversations that goes with the time. */
export class ConversationList {
  rows = $state.raw<readonly ConversationRow[]>([])
  next = $state<string | null>(null)
  readonly unread = $derived(this.rows.filter(({ viewerUnreadCount }) => viewerUnreadCount > 0).length)
  #rules: Omit<ListRules, 'hasMore'>

  constructor(rules: Omit<ListRules, 'hasMore'>) {
    this.#rules = rules
  }

  take(rows: readonly ConversationRow[], next: string | null, rules = this.#rules): void {
    this.#rules = rules
    this.rows = rows
    this.next = next
  }

  append(rows: readonly ConversationRow[], next: string | null): void {
    const known = new Set(this.rows.map(({ id }) => id))
    this.rows = [...this.rows, ...rows.filter(({ id }) => !known.has(id))]
    this.next = next
  }

  heard(event: DeskEvent): void {
    this.rows = afterEvent(this.rows, event, { ...this.#rules, hasMore: this.next !== null })
  }

  /** One that was just changed here: the event will say the same. */
  changed(row: ConversationRow): void {
    this.rows = put(this.rows, row, { ...this.#rules, hasMore: this.next !== null })
  }

  find(id: string): ConversationRow | undefined {
    return this.rows.find((row) => row.id === id)
  }

  read(id: string, seq: number): void {
    this.rows = this.rows.map((row) =>
      row.id === id && seq >= row.lastSeq ? { ...row, viewerUnreadCount: 0, viewerLastReadSeq: seq } : row,
    )
  }
}
