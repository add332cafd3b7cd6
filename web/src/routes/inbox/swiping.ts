import { ConflictError } from '@forium/client'
import { assignConversation, reopenConversation, resolveConversation, snoozeConversation } from '@forium/client/inbox'
import type { App } from '#lib/app/app.svelte.ts'
import { t } from '#lib/i18n/t.ts'
import { failureWords } from '#lib/thread/failure-words.ts'
import type { ConversationRow } from '#lib/thread/thread-types.ts'
import { readerLocale } from '#lib/ui/reader-locale.ts'
import type { SwipeActions } from '#lib/ui/swipe.ts'
import { timeText } from '#lib/ui/time/time-text.ts'
import { invalidate } from '$app/navigation'
import type { Handled, Handling } from './handling.ts'
import type { Inbox } from './inbox.svelte.ts'
import { snoozeChoices } from './snooze-times.ts'

type Target = { id: string; expectedVersion: number }

/** What a finger does to a row of the list; the open conversation has buttons and keys for the same. */
export class Swiping {
  readonly #app: App
  readonly #inbox: Inbox

  constructor(app: App, inbox: Inbox) {
    this.#app = app
    this.#inbox = inbox
  }

  /** Done towards the end; towards the start first it becomes mine, then it may wait until tomorrow. */
  of(row: ConversationRow): SwipeActions {
    if (row.status !== 'OPEN')
      return { start: { run: () => this.#reopen(row), label: t('inbox.reopen'), icon: 'rotate-ccw', tone: 'neutral' } }
    return {
      start: { run: () => this.#resolve(row), label: t('inbox.resolve'), icon: 'circle-check', tone: 'success' },
      end: row.assignee
        ? { run: () => this.#snooze(row), label: t('inbox.snooze.tomorrow'), icon: 'alarm-clock', tone: 'warning' }
        : { run: () => this.#take(row), label: t('inbox.assign.me'), icon: 'user-check', tone: 'accent' },
    }
  }

  #resolve(row: ConversationRow): void {
    void this.#do(resolveConversation, targetOf(row), t('inbox.done.resolved'), (done) =>
      this.#do(reopenConversation, targetOf(done)),
    )
  }

  #reopen(row: ConversationRow): void {
    void this.#do(reopenConversation, targetOf(row), t('inbox.done.reopened'), (done) =>
      row.status === 'RESOLVED'
        ? this.#do(resolveConversation, targetOf(done))
        : this.#do(snoozeConversation, { ...targetOf(done), until: row.snoozedUntil! }),
    )
  }

  #snooze(row: ConversationRow): void {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const { until } = snoozeChoices(new Date(), zone).find(({ name }) => name === 'tomorrow')!
    const input = { ...targetOf(row), until: until.toISOString() }
    const words = t('inbox.done.snoozed', { until: timeText(until, 0, 'full', readerLocale()) })
    void this.#do(snoozeConversation, input, words, (done) => this.#do(reopenConversation, targetOf(done)))
  }

  #take(row: ConversationRow): void {
    const input = { ...targetOf(row), assigneeId: this.#inbox.me }
    void this.#do(assignConversation, input, t('inbox.done.assigned'), (done) =>
      this.#do(assignConversation, { ...targetOf(done), assigneeId: null }),
    )
  }

  /** With `words` it says so, and can be undone. */
  async #do<Input>(
    operation: Handling<Input>,
    input: Input,
    words?: string,
    undo?: (done: Handled['conversation']) => unknown,
  ): Promise<void> {
    const done = await this.#app.client.try(operation as Handling<never>, { input: input as never })
    if (!done.ok) return this.#failed(done.error)
    const { conversation } = done.data as Handled
    this.#inbox.handled(conversation)
    if (!words || !undo) return
    this.#app.toasts.show({ text: words, action: { label: t('ui.undo'), run: () => void undo(conversation) } })
  }

  #failed(error: Parameters<typeof failureWords>[0]): void {
    const lost = error instanceof ConflictError
    this.#app.toasts.show({ text: lost ? t('inbox.conflict.somebody') : failureWords(error), tone: 'danger' })
    if (lost) void invalidate('inbox:list')
  }
}

const targetOf = ({ id, version }: { id: string; version: number }): Target => ({ id, expectedVersion: version })
