import type { ResultOf } from '@forium/client'
import type { viewerNotifications } from '@forium/client/notification'
import { untrack } from 'svelte'
import type { App } from '#lib/app/app.svelte.ts'
import { t } from '#lib/i18n/t.ts'
import { markAllRead, markedHere, markRead } from './marking.ts'
import type { Notice } from './notice.ts'
import { Notices } from './notices.svelte.ts'

/** As many as the server takes at once. */
const most = 500
type Read = () => Promise<ResultOf<typeof viewerNotifications>>

/** A list of notifications on the screen: it hears what is new, and what was read here or elsewhere. */
export class NoticesLive {
  readonly notices = new Notices()
  /** The first page, read again. */
  readonly read: Read
  readonly #app: App

  constructor(app: App, read: Read) {
    this.#app = app
    this.read = read
  }

  follow(): () => void {
    const stops = [
      this.#app.feed.on(['NotificationCreated'], ({ notification }) => this.notices.heard(notification)),
      this.#app.feed.on(['NotificationsRead'], ({ unreadCount }) => this.#readElsewhere(unreadCount)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** What was read here is shown so, whatever the server knows. */
  showMarked(): void {
    const ids = markedHere(this.#app)
    if (ids.length > 0) untrack(() => this.notices.mark(ids))
  }

  async mark({ id }: Notice): Promise<boolean> {
    const done = await markRead(this.#app, [id])
    if (!done) await this.#renew()
    return done
  }

  async markAll(): Promise<void> {
    const ids = this.notices.rows.filter(({ readAt }) => readAt === null).map((row) => row.id)
    const done = this.#app.online ? await this.#markReally() : await markRead(this.#app, ids.slice(0, most))
    if (done) this.#app.announce(t('notices.marked'))
  }

  /** At once on the screen, and back when the server says no. */
  async #markReally(): Promise<boolean> {
    const before = new Map(this.notices.rows.map((row) => [row.id, row.readAt]))
    this.notices.mark('all')
    const done = await markAllRead(this.#app)
    if (done) return true
    this.notices.rows = this.notices.rows.map((row) => ({ ...row, readAt: before.get(row.id) ?? null }))
    this.#app.toasts.show({ text: t('notices.not-saved'), tone: 'danger' })
    return false
  }

  #renew(): Promise<void> {
    return this.read().then(
      ({ nodes }) => this.notices.renew(nodes),
      () => {},
    )
  }

  #readElsewhere(unreadCount: number): void {
    if (unreadCount === 0) this.notices.mark('all')
    // Which ones it was, the event does not say; without an answer the list stays as it is.
    else void this.#renew()
  }
}
