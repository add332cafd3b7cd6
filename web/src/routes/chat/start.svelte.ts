import { newClientId } from '@forium/client'
import { startVisit } from '@forium/client/account'
import { startConversation } from '@forium/client/conversation'
import { similarTopics } from '@forium/client/topic'
import type { App } from '#lib/app/app.svelte.ts'
import { failureWords } from '#lib/thread/failure-words.ts'

type Similar = { id: string; title: string; url: string; isSolved: boolean; postCount: number }

/** The first question: answers that are there already, then a visit where there is none, then the conversation. */
export class Starting {
  busy = $state(false)
  failure = $state<string | null>(null)
  similar = $state.raw<readonly Similar[]>([])
  readonly #app: App
  // The same in all attempts: however often it is sent, one conversation begins.
  #clientId = newClientId()
  #messageClientId = newClientId()
  #visitClientId = newClientId()
  #visiting = false
  #asked = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(app: App) {
    this.#app = app
  }

  /** Answers with the conversation's id; null when it did not work, with `failure` saying why. */
  async start(body: string, asGuest: boolean, attachmentIds: readonly string[]): Promise<string | null> {
    if (this.busy) return null
    this.busy = true
    this.failure = null
    const id = asGuest && !(await this.visit()) ? null : await this.#start(body, attachmentIds)
    this.busy = false
    return id
  }

  /** From the third word on, after a pause in typing. */
  writing(text: string): void {
    clearTimeout(this.#timer)
    const words = text.trim().split(/\s+/)
    if (words.length < 3) {
      this.similar = []
      this.#asked = ''
      return
    }
    this.#timer = setTimeout(() => void this.#ask(text.trim()), 220)
  }

  async #ask(text: string): Promise<void> {
    if (text === this.#asked) return
    this.#asked = text
    const done = await this.#app.client.try(similarTopics, { text: text.slice(0, 2000), first: 4 })
    if (done.ok && this.#asked === text) this.similar = done.data
  }

  /** Whoever has no account is a visitor from the first thing that they bring. */
  async visit(): Promise<boolean> {
    if (this.#visiting) return true
    const { client } = this.#app
    const visit = await client.try(startVisit, { input: { clientId: this.#visitClientId, cookie: true } })
    if (!visit.ok) this.#failed(visit.error)
    else client.reauthenticate()
    this.#visiting = visit.ok
    return visit.ok
  }

  async #start(body: string, attachmentIds: readonly string[]): Promise<string | null> {
    const files = { attachmentIds: [...attachmentIds] }
    const input = { clientId: this.#clientId, messageClientId: this.#messageClientId, body, ...files }
    const done = await this.#app.client.try(startConversation, { input })
    return done.ok ? done.data.conversation.id : this.#failed(done.error)
  }

  #failed(error: Parameters<typeof failureWords>[0]): null {
    this.failure = failureWords(error)
    return null
  }
}
