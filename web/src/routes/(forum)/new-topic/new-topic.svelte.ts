import { InvalidInputError, newClientId } from '@forium/client'
import { createTopic } from '@forium/client/topic'
import type { App } from '#lib/app/app.svelte.ts'
import { Drafts } from '#lib/composer/drafts.ts'
import { failureText } from '#lib/composer/failure-text.ts'
import { t } from '#lib/i18n/t.ts'
import type { Session } from '#lib/session/session.ts'
import { Attaching } from '#lib/upload/attaching.svelte.ts'

type Kind = 'QUESTION' | 'DISCUSSION' | 'ARTICLE' | 'ANNOUNCEMENT'

const place = 'topic'

/** A topic that is being written: kept as a draft until the server has it. */
export class NewTopicForm {
  title = $state('')
  body = $state('')
  categoryId = $state('')
  kind: string = $state('QUESTION')
  tags: string[] = $state.raw([])
  busy = $state(false)
  error = $state('')
  issues: Record<string, string> = $state.raw({})
  restored = $state(false)
  kept = $state(false)
  readonly attaching: Attaching
  readonly #app: App
  readonly #drafts: Drafts
  /** The same in every try, so that one press more than needed makes no second topic. */
  #clientId = newClientId()

  constructor(app: App, session: Session, given: { title: string; categoryId: string }, first: string) {
    this.#app = app
    this.attaching = new Attaching(app, session.locale)
    if (globalThis.localStorage) void this.attaching.begin(place)
    this.#drafts = new Drafts(globalThis.localStorage, session.viewer?.id ?? '')
    const draft = given.title ? null : this.#drafts.read(place)
    this.restored = draft !== null
    this.title = draft?.title ?? given.title
    this.body = draft?.body ?? ''
    this.tags = draft?.tags ?? []
    this.kind = draft?.kind ?? 'QUESTION'
    this.categoryId = given.categoryId || draft?.categoryId || first
  }

  get left(): number {
    return 64_000 - this.body.length
  }

  keep(): void {
    const { title, body, tags, kind, categoryId } = this
    this.#drafts.write(place, { title, body, tags: [...tags], kind, categoryId })
    this.kept = body.trim() !== '' || title.trim() !== ''
  }

  discard(): void {
    this.#drafts.clear(place)
    this.title = this.body = ''
    this.tags = []
    this.restored = false
    this.attaching.done()
  }

  async publish() {
    if (this.busy) return null
    this.busy = true
    this.error = ''
    this.issues = {}
    const attachmentIds = await this.attaching.ready()
    if (!attachmentIds) {
      this.busy = false
      this.error = t('file.failed.some')
      return null
    }
    const { title, body, categoryId, tags } = this
    const kind = this.kind as Kind
    const input = { clientId: this.#clientId, title, body, categoryId, kind, tags: [...tags], attachmentIds }
    const done = await this.#app.client.try(createTopic, { input })
    this.busy = false
    if (!done.ok) {
      this.#refused(done.error)
      return null
    }
    this.discard()
    return done.data.topic
  }

  #refused(failure: unknown): void {
    if (!(failure instanceof InvalidInputError)) {
      this.error = failureText(failure)
      return
    }
    this.issues = Object.fromEntries(failure.issues.map(({ path, message }) => [path[0] ?? '', message]))
    const known = ['title', 'body', 'categoryId', 'kind', 'tags']
    this.error = failure.issues
      .filter(({ path }) => !known.includes(path[0] ?? ''))
      .map(({ message }) => message)
      .join(' ')
  }
}
