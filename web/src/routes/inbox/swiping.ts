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
import { page } from '$app/state'
import type { Handled } from './handling.ts'
import type { Colleague, Inbox } from './inbox.svelte.ts'
import { assigneeOf, isOf, keep, withKept } from './keeping.ts'
import { snoozeChoices } from './snooze-times.ts'

type Target = { id: string; ifVersion: number }

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

  /** Takes in what the server answers to what was kept; the open conversation does so for its own. */
  follow(): () => void {
    const { outgoing } = this.#app
    const stops = [
      outgoing.onTaken(({ lane }, result) => {
        if (lane.startsWith('case ')) this.#inbox.handled((result as Handled).conversation)
      }),
      outgoing.onRefused((wish, why) => {
        if (!wish.lane.startsWith('case ') || isOf(page.params.id ?? '', wish)) return false
        const lost = why instanceof ConflictError
        this.#app.toasts.show({ text: lost ? t('inbox.conflict.somebody') : failureWords(why), tone: 'danger' })
        void invalidate('inbox:list')
        return true
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  #resolve(row: ConversationRow): void {
    const next = keep(this.#app, resolveConversation, targetOf(row), done)
    this.#undo(row, t('inbox.done.resolved'), () => this.#open(row, next))
  }

  #reopen(row: ConversationRow): void {
    const next = this.#open(row, row.version)
    this.#undo(row, t('inbox.done.reopened'), () => {
      const target = { id: row.id, ifVersion: next }
      if (row.status === 'RESOLVED') keep(this.#app, resolveConversation, target, done)
      else this.#wait(target, row.snoozedUntil!)
    })
  }

  #snooze(row: ConversationRow): void {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
    const { until } = snoozeChoices(new Date(), zone).find(({ name }) => name === 'tomorrow')!
    const next = this.#wait(targetOf(row), until.toISOString())
    const words = t('inbox.done.snoozed', { until: timeText(until, 0, 'full', readerLocale()) })
    this.#undo(row, words, () => this.#open(row, next))
  }

  #take(row: ConversationRow): void {
    const next = this.#assign(targetOf(row), this.#inbox.self)
    this.#undo(row, t('inbox.done.assigned'), () => this.#assign({ id: row.id, ifVersion: next }, null))
  }

  #assign(target: Target, person: Colleague | null): number {
    const input = { ...target, assigneeId: person?.id ?? null }
    return keep(this.#app, assignConversation, input, { assignee: assigneeOf(person) })
  }

  #open({ id }: ConversationRow, ifVersion: number): number {
    const shows = { status: 'OPEN', snoozedUntil: null } as const
    return keep(this.#app, reopenConversation, { id, ifVersion }, shows)
  }

  #wait(target: Target, until: string): number {
    return keep(this.#app, snoozeConversation, { ...target, until }, { status: 'SNOOZED', snoozedUntil: until })
  }

  /** It comes back where it was at once, though the list has let go of it. */
  #undo(row: ConversationRow, text: string, undo: () => unknown): void {
    const run = () => {
      undo()
      this.#inbox.list.changed(withKept(this.#app, row))
    }
    this.#app.toasts.show({ text, action: { label: t('ui.undo'), run } })
  }
}

const done = { status: 'RESOLVED', snoozedUntil: null } as const
const targetOf = ({ id, version }: { id: string; version: number }): Target => ({ id, ifVersion: version })
