import type { ResultOf } from '@forium/client'
import type { viewerNotifications } from '@forium/client/notification'
import type { App } from '#lib/app/app.svelte.ts'
import { t } from '#lib/i18n/t.ts'
import { markRead } from './marking.ts'
import type { Notice } from './notice.ts'
import { Notices } from './notices.svelte.ts'

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

  mark({ id }: Notice): Promise<boolean> {
    return this.#try(() => this.notices.mark([id]), { ids: [id] })
  }

  async markAll(): Promise<void> {
    if (await this.#try(() => this.notices.mark('all'), { all: true })) this.#app.announce(t('notices.marked'))
  }

  /** At once on the screen, and back when the server says no. */
  async #try(show: () => void, which: Parameters<typeof markRead>[1]): Promise<boolean> {
    const before = new Map(this.notices.rows.map((row) => [row.id, row.readAt]))
    show()
    const done = await markRead(this.#app, which)
    if (done) return true
    this.notices.rows = this.notices.rows.map((row) => ({ ...row, readAt: before.get(row.id) ?? null }))
    this.#app.toasts.show({ text: t('notices.not-saved'), tone: 'danger' })
    return false
  }

  #readElsewhere(unreadCount: number): void {
    if (unreadCount === 0) this.notices.mark('all')
    // Which ones it was, the event does not say; without an answer the list stays as it is.
    else
      this.read().then(
        ({ nodes }) => this.notices.renew(nodes),
        () => {},
      )
  }
}
