import { newClientId } from '@forium/client'
import { idOf } from '@forium/client/ids'
import type { OutboxItem } from '@forium/client/outbox'
import { createPost } from '@forium/client/post'
import type { App } from '#lib/app/app.svelte.ts'
import type { TopicView } from '#lib/topic-page/topic-view.svelte.ts'
import type { Uploaded } from '#lib/upload/uploads.svelte.ts'
import { failureText } from './failure-text.ts'

/** A reply between the key press and the server's answer. */
export interface Pending {
  clientId: string
  /** The id that the post will have: whatever arrives first, answer or event, is known by it. */
  id: string
  body: string
  replyToPostId: string | null
  /** What the server has of them already; they go with the text, also when it is written on. */
  files: readonly Uploaded[]
  /** `waiting`: it goes by itself when the server can be reached. `failed`: its writer decides. */
  state: 'sending' | 'waiting' | 'failed'
  error: string | null
}

type Reply = Pick<Pending, 'body' | 'replyToPostId' | 'files'>

/** Replies that were sent from this browser: shown at once, kept until the server has them or they are taken back. */
export class Sending {
  /** Those that are not in the outbox yet, or that this browser would not keep. */
  #own: Pending[] = $state.raw([])
  readonly #app: App
  readonly #view: TopicView

  constructor(app: App, view: TopicView) {
    this.#app = app
    this.#view = view
  }

  get items(): Pending[] {
    const { id } = this.#view.topic
    const kept = this.#app.outgoing.items.filter((item) => item.operation === 'createPost' && item.lane === id)
    const own = this.#own.filter((mine) => !kept.some((item) => item.id === mine.clientId))
    return [...kept.map(pendingOf), ...own].filter((item) => !this.#view.find(item.id))
  }

  reply(reply: Reply): void {
    const clientId = newClientId()
    const pending: Pending = { ...reply, clientId, id: idOf('Post', clientId), state: 'sending', error: null }
    this.#own = [...this.#own, pending]
    void this.#send(pending)
  }

  retry(pending: Pending): void {
    const { clientId } = pending
    if (this.#isKept(clientId)) return void this.#app.outgoing.retry(clientId)
    this.#change(clientId, { state: 'sending', error: null })
    void this.#direct({ ...pending, state: 'sending', error: null })
  }

  drop({ clientId }: Pending): void {
    if (this.#isKept(clientId)) void this.#app.outgoing.discard(clientId)
    this.#forget(clientId)
  }

  async #send(pending: Pending): Promise<void> {
    const input = this.#inputOf(pending)
    const note = pending.files.map(({ id, filename, contentType, byteSize }) => ({
      id,
      filename,
      contentType,
      byteSize,
    }))
    const sent = await this.#app.outgoing.send(createPost, { input }, { lane: input.topicId, note }).catch(() => null)
    if (!sent) return this.#direct(pending)
    // A refusal is in the outbox's item: there it outlives the page.
    const done = await sent.settled.catch(() => null)
    if (done) this.#view.put(done.post)
    this.#forget(pending.clientId)
  }

  /** Where this browser keeps nothing. */
  async #direct(pending: Pending): Promise<void> {
    const { clientId } = pending
    const answer = await this.#app.client.try(createPost, { input: this.#inputOf(pending) })
    if (!answer.ok) return this.#change(clientId, { state: 'failed', error: failureText(answer.error) })
    this.#view.put(answer.data.post)
    this.#forget(clientId)
  }

  #inputOf({ clientId, body, replyToPostId, files }: Pending) {
    const attachmentIds = files.map(({ id }) => id)
    return { clientId, topicId: this.#view.topic.id, body, replyToPostId, attachmentIds }
  }

  #isKept = (clientId: string) => this.#app.outgoing.items.some(({ id }) => id === clientId)

  #forget(clientId: string): void {
    this.#own = this.#own.filter((item) => item.clientId !== clientId)
  }

  #change(clientId: string, change: Partial<Pending>): void {
    this.#own = this.#own.map((item) => (item.clientId === clientId ? { ...item, ...change } : item))
  }
}

function pendingOf({ id, variables, note, state, error }: OutboxItem): Pending {
  const { body, replyToPostId = null } = variables.input as Partial<Reply> & { body: string }
  const files = (note ?? []) as unknown as Uploaded[]
  return {
    clientId: id,
    id: idOf('Post', id),
    body,
    replyToPostId,
    files,
    state: state === 'failed' ? 'failed' : error || state === 'waiting' ? 'waiting' : 'sending',
    error: state === 'failed' && error ? failureText(error) : null,
  }
}
