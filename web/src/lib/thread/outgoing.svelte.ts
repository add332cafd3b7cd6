import { addNote, sendMessage } from '@forium/client/conversation'
import { idOf } from '@forium/client/ids'
import type { OutboxItem } from '@forium/client/outbox'
import type { App } from '#lib/app/app.svelte.ts'
import { failureWords } from './failure-words.ts'
import type { Message, Note, Outgoing } from './thread-types.ts'

interface Taken {
  message(message: Message): void
  note?(note: Note): void
}

/** What is being sent in one conversation, in order: one lane of the outbox. */
export class Sending {
  readonly #app: Pick<App, 'outgoing' | 'online'>
  readonly #conversationId: string
  readonly #taken: Taken
  readonly #own = $derived.by(() => this.#app.outgoing.items.filter(({ lane }) => lane === this.#conversationId))
  readonly items = $derived(this.#own.flatMap((item) => outgoingOf(item, this.#app.online)))

  constructor(app: Pick<App, 'outgoing' | 'online'>, conversationId: string, taken: Taken) {
    this.#app = app
    this.#conversationId = conversationId
    this.#taken = taken
  }

  /** Resolves when it is kept: from then on it will be said, once. */
  async send(kind: 'message' | 'note', body: string, attachmentIds: readonly string[] = []): Promise<void> {
    const files = attachmentIds.length > 0 ? { attachmentIds: [...attachmentIds] } : {}
    const input = { conversationId: this.#conversationId, body, ...files }
    const options = { lane: this.#conversationId }
    const { outgoing } = this.#app
    if (kind === 'note') await outgoing.send(addNote, { input }, options)
    else await outgoing.send(sendMessage, { input }, options)
  }

  /** What the server has taken is there before it is no longer on its way, also of an earlier visit. */
  follow(): () => void {
    return this.#app.outgoing.onTaken(({ lane, operation }, result) => {
      if (lane !== this.#conversationId) return
      if (operation === addNote.name) this.#taken.note?.((result as { note: Note }).note)
      else if (operation === sendMessage.name) this.#taken.message((result as { message: Message }).message)
    })
  }

  retry(id: string): void {
    void this.#app.outgoing.retry(this.#itemOf(id))
  }

  discard(id: string): void {
    void this.#app.outgoing.discard(this.#itemOf(id))
  }

  #itemOf(id: string): string {
    return this.#own.find((item) => outgoingOf(item, true).some((one) => one.id === id))?.id ?? id
  }
}

const kinds: Record<string, Outgoing['kind']> = { sendMessage: 'message', addNote: 'note' }

function outgoingOf(item: OutboxItem, online: boolean): Outgoing[] {
  const kind = kinds[item.operation]
  if (!kind) return []
  const { body, attachmentIds = [] } = (item.variables as { input: { body: string; attachmentIds?: string[] } }).input
  const failed = item.state === 'failed'
  const reason = failed && item.error ? { reason: failureWords(item.error) } : {}
  const waiting = !failed && (!online || item.state === 'waiting' || item.error !== undefined)
  const id = idOf(kind === 'note' ? 'Note' : 'Message', item.id)
  const files = attachmentIds.length
  return [{ id, kind, text: body, files, createdAt: item.createdAt, failed, waiting, ...reason }]
}
