import { addNote, sendMessage } from '@forium/client/conversation'
import { idOf } from '@forium/client/ids'
import type { Outbox, OutboxItem } from '@forium/client/outbox'
import { failureWords } from './failure-words.ts'
import type { Message, Note, Outgoing } from './thread-types.ts'

interface Taken {
  message?(message: Message): void
  note?(note: Note): void
}

/** What is being sent in one conversation, in order: one lane of the outbox. */
export class Sending {
  #items = $state.raw<readonly OutboxItem[]>([])
  readonly items = $derived(this.#items.filter(({ lane }) => lane === this.#lane).flatMap(outgoingOf))
  readonly #outbox: Outbox
  readonly #lane: string
  readonly #taken: Taken

  constructor(outbox: Outbox, conversationId: string, taken: Taken) {
    this.#outbox = outbox
    this.#lane = conversationId
    this.#taken = taken
  }

  /** Follows the outbox; answers with what ends it. */
  follow(): () => void {
    return this.#outbox.items.subscribe((items) => {
      this.#items = items
    })
  }

  /** Resolves when it is kept: from then on it will be said, once. */
  async send(kind: 'message' | 'note', body: string): Promise<void> {
    const input = { conversationId: this.#lane, body }
    const options = { lane: this.#lane }
    if (kind === 'note') {
      const { settled } = await this.#outbox.send(addNote, { input }, options)
      settled.then(
        ({ note }) => this.#taken.note?.(note),
        () => {},
      )
    } else {
      const { settled } = await this.#outbox.send(sendMessage, { input }, options)
      settled.then(
        ({ message }) => this.#taken.message?.(message),
        () => {},
      )
    }
  }

  retry(id: string): void {
    void this.#outbox.retry(this.#itemOf(id))
  }

  discard(id: string): void {
    void this.#outbox.discard(this.#itemOf(id))
  }

  #itemOf = (id: string) => this.#items.find((item) => outgoingOf(item).some((one) => one.id === id))?.id ?? id
}

function outgoingOf(item: OutboxItem): Outgoing[] {
  const kinds: Record<string, Outgoing['kind']> = { sendMessage: 'message', addNote: 'note' }
  const kind = kinds[item.operation]
  if (!kind) return []
  const { body } = (item.variables as { input: { body: string } }).input
  const failed = item.state === 'failed'
  return [
    {
      id: idOf(kind === 'note' ? 'Note' : 'Message', item.id),
      kind,
      text: body,
      createdAt: item.createdAt,
      failed,
      ...(failed && item.error && { reason: failureWords(item.error) }),
    },
  ]
}
