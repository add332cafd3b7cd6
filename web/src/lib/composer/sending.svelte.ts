import { newClientId } from '@forium/client'
import { idOf } from '@forium/client/ids'
import { createPost } from '@forium/client/post'
import type { App } from '#lib/app/app.svelte.ts'
import type { TopicView } from '#lib/topic-page/topic-view.svelte.ts'
import { failureText } from './failure-text.ts'

/** A reply between the key press and the server's answer. */
export interface Pending {
  clientId: string
  /** The id that the post will have: whatever arrives first, answer or event, is known by it. */
  id: string
  body: string
  replyToPostId: string | null
  replyToNumber: number | null
  /** Why it was not taken; null while it is on its way. */
  error: string | null
}

type Reply = Pick<Pending, 'body' | 'replyToPostId' | 'replyToNumber'>

/** Replies that were sent here: shown at once, kept until the server has them or their writer takes them back. */
export class Sending {
  items: Pending[] = $state.raw([])
  readonly #app: App
  readonly #view: TopicView

  constructor(app: App, view: TopicView) {
    this.#app = app
    this.#view = view
  }

  reply(reply: Reply): void {
    const clientId = newClientId()
    const pending = { ...reply, clientId, id: idOf('Post', clientId), error: null }
    this.items = [...this.items, pending]
    void this.#send(pending)
  }

  retry(pending: Pending): void {
    this.#change(pending.id, { error: null })
    void this.#send(pending)
  }

  drop(id: string): void {
    this.items = this.items.filter((item) => item.id !== id)
  }

  arrived(id: string): void {
    if (this.items.some((item) => item.id === id)) this.drop(id)
  }

  async #send({ clientId, id, body, replyToPostId }: Pending): Promise<void> {
    const input = { clientId, topicId: this.#view.topic.id, body, replyToPostId }
    const answer = await this.#app.client.try(createPost, { input })
    if (!answer.ok) return this.#change(id, { error: failureText(answer.error) })
    this.#view.put(answer.data.post)
    this.drop(id)
  }

  #change(id: string, change: Partial<Pending>): void {
    this.items = this.items.map((item) => (item.id === id ? { ...item, ...change } : item))
  }
}
