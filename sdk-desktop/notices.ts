import type { Forium, Message, Notification } from '@forium/client/forium'
import { formatRoute, parseRoute, type Route } from '@forium/client/routes'
import type { Guarded } from './guarded.ts'
import type { DesktopNotification, Readable } from './host.ts'

/** Something that may be worth a notification. */
export interface Notice {
  readonly about:
    | { readonly message: Message; readonly conversationId: string }
    | { readonly notification: Notification }
  readonly tag: string
  /** Who it is from. */
  readonly title: string
  readonly body: string
  readonly route: Route
}

export interface NoticeOptions {
  notify?: (notice: Notice) => Partial<DesktopNotification> | null
  replyPlaceholder?: string
  doNotDisturb?: Readable<boolean>
  viewing?: Readable<Route | null>
  isSeen: (route: Route) => boolean
}

/** A notification is a line, not a page. */
const longest = 300

export function showNotices(client: Pick<Forium, 'on' | 'unread'>, guard: Guarded, options: NoticeOptions): () => void {
  if (!guard.can('notify')) return () => {}
  const { doNotDisturb, isSeen } = options
  const shown = new Map<string, Route>()
  const show = (notice: Notice | null): void => {
    if (!notice || doNotDisturb?.get() || isSeen(notice.route)) return
    const notification = wordsOf(notice, guard, options)
    if (!notification) return
    shown.set(notification.tag, notice.route)
    void guard.ask('notify', 'notification', (host) => host.notify(notification), undefined)
  }
  const clear = (tag?: string): void => {
    if (tag === undefined ? shown.size === 0 : !shown.has(tag)) return
    if (tag === undefined) shown.clear()
    else shown.delete(tag)
    void guard.ask('notifyClear', 'notification', (host) => host.clearNotifications(tag), undefined)
  }
  /** What one looks at now needs no notification any more. */
  const tidy = (): void => {
    for (const [tag, route] of [...shown]) if (isSeen(route)) clear(tag)
  }
  const stops = [
    client.on('message', ({ conversationId, message }) => show(ofMessage(conversationId, message))),
    client.on('notification', (notification) => show(ofNotification(notification))),
    client.on('signedOut', () => clear()),
    client.unread.subscribe(({ total }) => total === 0 && clear()),
    guard.watch('focus', ({ focused }) => focused.subscribe(tidy)),
    options.viewing?.subscribe(tidy) ?? (() => {}),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function wordsOf(notice: Notice, guard: Guarded, options: NoticeOptions): DesktopNotification | null {
  let own: Partial<DesktopNotification> | null | undefined
  try {
    own = options.notify?.(notice)
  } catch (error) {
    guard.failed(error, 'notify')
  }
  if (own === null) return null
  const { replyPlaceholder: placeholder } = options
  const mayReply = placeholder !== undefined && guard.can('reply') && 'message' in notice.about
  return {
    tag: notice.tag,
    title: notice.title,
    body: notice.body,
    route: formatRoute(notice.route),
    ...(mayReply ? { reply: { placeholder } } : {}),
    ...own,
  }
}

function ofMessage(conversationId: string, message: Message): Notice | null {
  if (message.mine || message.deleted) return null
  return {
    about: { message, conversationId },
    tag: `conversation ${conversationId}`,
    title: message.author.displayName,
    body: cut(message.text || (message.attachments[0]?.name ?? '')),
    route: { name: 'conversation', id: conversationId },
  }
}

/** A message is told as such, so its notification would tell it twice. */
function ofNotification(notification: Notification): Notice | null {
  const { kind, read, conversationId, topicId, actor, excerpt, id } = notification
  if (read || kind === 'MESSAGE_RECEIVED') return null
  return {
    about: { notification },
    tag: topicId ? `topic ${topicId}` : conversationId ? `conversation ${conversationId}` : `notification ${id}`,
    title: actor?.displayName ?? '',
    body: cut(excerpt ?? ''),
    route: placeOf(notification),
  }
}

/** The address knows the number of the post, the ids do not. */
function placeOf({ url, topicId, conversationId }: Notification): Route {
  if (conversationId) return { name: 'conversation', id: conversationId }
  const found = url ? parseRoute(url.replace(/^https?:\/\/[^/]+/i, '')) : null
  return found ?? (topicId ? { name: 'topic', id: topicId } : { name: 'home' })
}

/** Not within a letter that takes two units. */
function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
