import { decideReviewItem, reviewItem } from '@forium/client/moderation'
import { restorePost, unhidePost } from '@forium/client/post'
import { liftSuspension } from '@forium/client/staff'
import { restoreTopic } from '@forium/client/topic'
import type { App } from '#lib/app/app.svelte.ts'
import { t } from '#lib/i18n/t.ts'
import type { ReviewItem, ReviewQueue } from './review-queue.svelte.ts'
import { type Decision, personOf, postOf } from './subject.ts'

interface Choice {
  decision: Decision
  comment?: string | undefined
  /** With SUSPENDED: days, 0 for until somebody lifts it. */
  days?: number
}

/** What a moderator does with one item. */
export class Deciding {
  busy = $state<Decision>()
  problem = $state('')
  readonly #app: App
  readonly #queue: ReviewQueue

  constructor(app: App, queue: ReviewQueue) {
    this.#app = app
    this.#queue = queue
  }

  /** True when it is done; otherwise `problem` says why not. */
  async decide(item: ReviewItem, { decision, comment, days = 0 }: Choice): Promise<boolean> {
    if (this.busy) return false
    this.busy = decision
    this.problem = ''
    const suspendUntil = days > 0 ? new Date(Date.now() + days * 86_400_000).toISOString() : null
    const input = { id: item.id, decision, comment: comment?.trim() || null, ifVersion: item.version }
    const done = await this.#app.client.try(decideReviewItem, { input: { ...input, suspendUntil } })
    this.busy = undefined
    if (!done.ok) {
      await this.#explain(item, done.error)
      return false
    }
    this.#queue.put(done.data.reviewItem)
    this.#say(item, decision)
    return true
  }

  #say(item: ReviewItem, decision: Decision): void {
    const undo = this.#undoOf(item, decision)
    const action = undo && { label: t('ui.undo'), run: () => void this.#undo(undo) }
    this.#app.toasts.show({ text: t(`review.did.${decision}`), tone: 'success', ...(action && { action }) })
  }

  /** The decision stands; what it has done is taken back. */
  #undoOf(item: ReviewItem, decision: Decision) {
    const { client } = this.#app
    const [post, person, topicId] = [postOf(item), personOf(item), item.topic?.id]
    if (decision === 'HIDDEN' && post) return () => client.try(unhidePost, { input: { id: post.id } })
    if (decision === 'DELETED' && post)
      return () =>
        post.number === 1 && topicId
          ? client.try(restoreTopic, { input: { id: topicId } })
          : client.try(restorePost, { input: { id: post.id } })
    if (decision === 'SUSPENDED' && person) return () => client.try(liftSuspension, { input: { userId: person.id } })
    return null
  }

  async #undo(undo: () => Promise<{ ok: boolean }>): Promise<void> {
    const { ok } = await undo()
    const text = t(ok ? 'review.undone' : 'review.failed')
    this.#app.toasts.show({ text, tone: ok ? 'success' : 'danger' })
  }

  /** Somebody else was faster, or there is more to read: what is true now is shown, and why. */
  async #explain(item: ReviewItem, failure: { code: string }): Promise<void> {
    if (failure.code !== 'CONFLICT' && failure.code !== 'NOT_FOUND') {
      this.problem = t('review.failed')
      return
    }
    const now = await this.#app.client.try(reviewItem, { id: item.id })
    if (now.ok && now.data) this.#queue.put(now.data)
    else if (now.ok) this.#queue.forget(item.id)
    if (!now.ok || !now.data) this.problem = t('review.not-found')
    else if (now.data.status === 'OPEN') this.problem = t('review.conflict.reports')
    else {
      const name = now.data.decidedBy?.displayName ?? t('review.former')
      this.problem = t('review.conflict.decided', { name })
    }
  }
}
