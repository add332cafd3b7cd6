import { ConflictError } from '@forium/client'
import { deleteMessage, deleteNote, updateMessage, updateNote } from '@forium/client/conversation'
import { deskTimeline } from '@forium/client/desk'
import * as desk from '@forium/client/inbox'
import type { App } from '#lib/app/app.svelte.ts'
import { t } from '#lib/i18n/t.ts'
import { failureWords } from '#lib/thread/failure-words.ts'
import { onto } from '#lib/thread/stretch.ts'
import { Thread } from '#lib/thread/thread.svelte.ts'
import type { DeskEvent, EditFailure, Happening } from '#lib/thread/thread-types.ts'
import { invalidate } from '$app/navigation'
import type { Handled, Handling } from '../handling.ts'
import type { Colleague, Inbox } from '../inbox.svelte.ts'
import { assigneeOf, isOf, keep, withKept } from '../keeping.ts'
import type { PageData } from './$types'
import { Older } from './older.ts'

type Read = PageData['conversation']
type Priority = NonNullable<Read['priority']>

/** One conversation as an agent works on it. Whatever changes it expects the version that the agent has seen. */
export class Case {
  #known = $state.raw<Read>(undefined as never)
  /** With what was decided here and the server does not know yet. */
  readonly conversation = $derived.by(() => withKept(this.#app, this.#known))
  /** Somebody was faster: who, and since when. */
  conflict = $state.raw<{ name: string; at: string } | null>(null)
  readonly id: string
  readonly thread: Thread
  readonly older: Older
  readonly #app: App
  readonly #inbox: Inbox
  #timeline: ReturnType<typeof setTimeout> | undefined

  constructor(app: App, inbox: Inbox, read: Read) {
    this.#app = app
    this.#inbox = inbox
    this.id = read.id
    this.thread = new Thread(app, read.id)
    this.older = new Older(app, this.thread)
    this.take(read)
  }

  take(read: Read): void {
    if (!this.#known || read.version >= this.#known.version) this.#known = read
    this.thread.take(read)
    this.older.take(read)
  }

  heard(event: DeskEvent & { conversationId: string }): void {
    if (event.conversationId !== this.id) return
    this.thread.heard(event)
    if ('conversation' in event && event.conversation) this.#changed(event.conversation)
    if (event.__typename === 'ConversationUpdated' || event.__typename === 'ConversationAssigned') this.#readTimeline()
  }

  /** Takes in what the server answers to what was kept, and says so where somebody else was faster. */
  follow(): () => void {
    const stops = [
      this.#app.outgoing.onTaken((wish, result) => {
        if (isOf(this.id, wish)) this.#done(result as Handled)
      }),
      this.#app.outgoing.onRefused((wish, why) => {
        if (!isOf(this.id, wish)) return false
        if (why instanceof ConflictError) void this.#lost()
        else this.#failed(why)
        return true
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  assign(assignee: Colleague | null): void {
    const input = { ...this.#target(), assigneeId: assignee?.id ?? null }
    keep(this.#app, desk.assignConversation, input, { assignee: assigneeOf(assignee) })
  }

  resolve(): void {
    const next = keep(this.#app, desk.resolveConversation, this.#target(), { status: 'RESOLVED', snoozedUntil: null })
    this.#undo(t('inbox.done.resolved'), () => this.reopen(next))
  }

  snooze(moment: Date, words: string): void {
    const until = moment.toISOString()
    const shown = { status: 'SNOOZED', snoozedUntil: until } as const
    const next = keep(this.#app, desk.snoozeConversation, { ...this.#target(), until }, shown)
    this.#undo(t('inbox.done.snoozed', { until: words }), () => this.reopen(next))
  }

  reopen(ifVersion = this.#known.version): void {
    const target = { id: this.id, ifVersion }
    keep(this.#app, desk.reopenConversation, target, { status: 'OPEN', snoozedUntil: null })
  }

  setPriority(priority: Priority): void {
    keep(this.#app, desk.setConversationPriority, { ...this.#target(), priority }, { priority })
  }

  setSubject(subject: string): Promise<boolean> {
    return this.#do(desk.setConversationSubject, { ...this.#target(), subject: subject.trim() || null })
  }

  move(inboxId: string): Promise<boolean> {
    return this.#do(desk.moveConversation, { ...this.#target(), inboxId })
  }

  setTag(tagId: string, on: boolean): Promise<boolean> {
    return this.#do(on ? desk.tagConversation : desk.untagConversation, { id: this.id, tagId })
  }

  /** Answers with why it was not taken: that is said where it is being written. */
  async edit(
    kind: 'message' | 'note',
    { id, version }: { id: string; version: number },
    body: string,
    attachmentIds: readonly string[],
  ): Promise<EditFailure | null> {
    const input = { id, body, ifVersion: version, attachmentIds: [...attachmentIds] }
    const done =
      kind === 'note'
        ? await this.#app.client.try(updateNote, { input })
        : await this.#app.client.try(updateMessage, { input })
    if (!done.ok) return done.error
    if ('note' in done.data) this.thread.addNote(done.data.note)
    else this.thread.add(done.data.message)
    return null
  }

  async remove(kind: 'message' | 'note', id: string): Promise<void> {
    const { client } = this.#app
    if (kind === 'note') {
      const done = await client.try(deleteNote, { input: { id } })
      if (done.ok) this.thread.removeNote(id)
      else this.#failed(done.error)
      return
    }
    const done = await client.try(deleteMessage, { input: { id } })
    if (done.ok) this.thread.add(done.data.message)
    else this.#failed(done.error)
  }

  #target = () => ({ id: this.id, ifVersion: this.#known.version })

  async #do<Input>(operation: Handling<Input>, input: Input): Promise<boolean> {
    const done = await this.#app.client.try(operation as Handling<never>, { input: input as never })
    if (done.ok) {
      this.#done(done.data as Handled)
      return true
    }
    if (done.error instanceof ConflictError) await this.#lost()
    else this.#failed(done.error)
    return false
  }

  #done({ conversation }: Handled): void {
    this.conflict = null
    this.#changed(conversation)
    this.#readTimeline()
  }

  /** Somebody else was faster: shown with what they did, and the conversation as it is now. */
  async #lost(): Promise<void> {
    await invalidate(`inbox:${this.id}`)
    const last = this.thread.happenings.findLast(({ actor }) => actor && actor.id !== this.#inbox.me)
    const { assignee } = this.conversation
    const name = assignee && assignee.id !== this.#inbox.me ? assignee.displayName : (last?.actor?.displayName ?? '')
    this.conflict = { name, at: last?.createdAt ?? new Date().toISOString() }
    this.#app.announce(t('inbox.conflict', { name }))
  }

  #changed(fresh: Handled['conversation']): void {
    const before = this.#known
    if (fresh.version < before.version) return
    this.#known = { ...before, ...fresh, contact: { ...before.contact, ...fresh.contact } }
    const row = this.#inbox.list.find(this.id) ?? before
    const { viewerLastReadSeq, viewerUnreadCount } = row
    this.#inbox.list.changed({ ...fresh, viewerLastReadSeq, viewerUnreadCount })
  }

  #readTimeline(): void {
    clearTimeout(this.#timeline)
    this.#timeline = setTimeout(async () => {
      const done = await this.#app.client.try(deskTimeline, { id: this.id, last: 50 })
      const fresh = done.ok ? (done.data?.events.nodes as readonly Happening[] | undefined) : undefined
      if (fresh) this.thread.happenings = onto(this.thread.happenings, fresh)
    }, 120)
  }

  #undo(text: string, run: () => unknown): void {
    this.#app.toasts.show({ text, action: { label: t('ui.undo'), run } })
  }

  #failed(error: Parameters<typeof failureWords>[0]): false {
    this.#app.toasts.show({ text: failureWords(error), tone: 'danger' })
    return false
  }
}
