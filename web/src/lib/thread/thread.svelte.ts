import { conversationPage } from '@forium/client/conversation'
import { withDelivered, withRead } from './delivery.ts'
import { gapIn, merged, onto, withMessages } from './stretch.ts'
import type { Actor, DeskEvent, Happening, HasClient, Message, Note, ReadMark } from './thread-types.ts'

interface Page {
  readonly messages: {
    readonly nodes: readonly Message[]
    readonly pageInfo: { readonly hasPreviousPage: boolean; readonly startCursor: string | null }
  }
  readonly notes?: { readonly nodes: readonly Note[] } | null
  readonly events?: { readonly nodes: readonly Happening[] }
  readonly reads: readonly ReadMark[]
  readonly viewerLastReadSeq: number
}

/** What was said in one conversation, as far as it is loaded, and how far each side has read. */
export class Thread {
  readonly id: string
  messages = $state.raw<readonly Message[]>([])
  notes = $state.raw<readonly Note[]>([])
  happenings = $state.raw<readonly Happening[]>([])
  reads = $state.raw<readonly ReadMark[]>([])
  /** Where the divider stands: what the reader had read when they came. Null: they have seen it all. */
  readUpTo = $state<number | null>(null)
  loadingOlder = $state(false)
  hasOlder = $state(false)
  #before: string | null = null
  #filling = false
  readonly #app: HasClient

  constructor(app: HasClient, id: string) {
    this.#app = app
    this.id = id
  }

  /** What the server has just read: the first time, or again after the stream had lost its place. */
  take(page: Page): void {
    const first = this.messages.length === 0
    const nodes = page.messages.nodes
    const joins = !first && (nodes[0]?.seq ?? 0) <= (this.messages.at(-1)?.seq ?? 0) + 1
    this.messages = joins ? withMessages(this.messages, nodes) : [...nodes]
    this.#takeNotes(page.notes?.nodes ?? [])
    this.happenings = onto(this.happenings, page.events?.nodes ?? [])
    for (const mark of page.reads) this.reads = withRead(this.reads, mark)
    if (!joins) {
      this.hasOlder = page.messages.pageInfo.hasPreviousPage
      this.#before = page.messages.pageInfo.startCursor
    }
    if (first) this.readUpTo = page.viewerLastReadSeq < (nodes.at(-1)?.seq ?? 0) ? page.viewerLastReadSeq : null
  }

  /** What was added while the page was on its way stays. */
  #takeNotes(page: readonly Note[]): void {
    const last = page.at(-1)?.createdAt ?? ''
    const newer = this.notes.filter(({ createdAt }) => createdAt > last)
    this.notes = merged(onto(this.notes, page), newer)
  }

  heard(event: DeskEvent): void {
    switch (event.__typename) {
      case 'MessageSent':
      case 'MessageUpdated':
      case 'MessageDeleted':
        if (event.message) this.add(event.message)
        break
      case 'NoteAdded':
      case 'NoteUpdated':
        if (event.note) this.addNote(event.note)
        break
      case 'NoteDeleted':
        this.removeNote(event.noteId)
        break
      case 'ConversationRead':
        if (event.reader) this.#read(event.reader, event.seq, event.occurredAt)
        break
      case 'ConversationDelivered':
        if (event.recipient) this.reads = withDelivered(this.reads, event.recipient, event.seq, event.occurredAt)
        break
    }
  }

  add(message: Message): void {
    // What is further up than what is loaded comes with its page.
    if (this.hasOlder && message.seq < (this.messages[0]?.seq ?? 0)) return
    this.messages = withMessages(this.messages, [message])
    // Whoever writes has read.
    this.#read(message.author, message.seq, message.createdAt)
    void this.#fillGap()
  }

  addNote(note: Note): void {
    this.notes = merged(this.notes, [note])
  }

  removeNote(noteId: string): void {
    this.notes = this.notes.filter(({ id }) => id !== noteId)
  }

  async loadOlder(): Promise<boolean> {
    if (!this.hasOlder || this.loadingOlder) return false
    this.loadingOlder = true
    try {
      const done = await this.#app.client.try(conversationPage, { id: this.id, last: 50, before: this.#before })
      if (!done.ok || !done.data.conversation) return false
      const { nodes, pageInfo } = done.data.conversation.messages
      this.messages = withMessages(this.messages, nodes)
      this.hasOlder = pageInfo.hasPreviousPage
      this.#before = pageInfo.startCursor ?? null
      return true
    } finally {
      this.loadingOlder = false
    }
  }

  /** Numbers have no gap: what is missing was missed somehow, and is read. */
  async #fillGap(): Promise<void> {
    const after = gapIn(this.messages)
    if (after === null || this.#filling) return
    this.#filling = true
    const done = await this.#app.client.try(conversationPage, { id: this.id, around: after + 25, first: 50 })
    this.#filling = false
    if (!done.ok || !done.data.conversation) return
    this.messages = withMessages(this.messages, done.data.conversation.messages.nodes)
    if (gapIn(this.messages) !== after) await this.#fillGap()
  }

  #read(actor: Actor, seq: number, at: string): void {
    this.reads = withRead(this.reads, { actor, seq, at })
  }
}
