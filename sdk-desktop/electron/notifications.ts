import type { Activation, DesktopNotification } from '../host.ts'
import type { ElectronNotification, ElectronParts } from './parts.ts'

/** The system lets go of one whose object was collected: clicks on it would lead nowhere. */
const mostKept = 100

export function createNotifications(
  { Notification }: Pick<ElectronParts, 'Notification'>,
  platform: string,
  activated: (activation: Activation) => void,
) {
  const shown = new Map<string, ElectronNotification>()
  const clear = (tag: string): void => {
    const old = shown.get(tag)
    shown.delete(tag)
    old?.close()
  }
  return {
    show({ tag, title, body = '', route, silent = false, reply }: DesktopNotification) {
      clear(tag)
      const made = new Notification({
        title: plain(title, platform),
        body: plain(body, platform),
        silent,
        ...(reply ? { hasReply: true, replyPlaceholder: reply.placeholder } : {}),
      })
      made.on('click', () => {
        if (shown.get(tag) === made) shown.delete(tag)
        activated({ from: 'notification', route })
      })
      made.on('reply', (details: { reply?: string } | undefined, text?: string) => {
        const answer = details?.reply ?? text
        if (typeof answer === 'string') activated({ from: 'notification', route, reply: answer })
      })
      shown.set(tag, made)
      const [oldest] = shown.keys()
      if (shown.size > mostKept && oldest !== undefined) shown.delete(oldest)
      made.show()
    },
    clear(tag?: string) {
      for (const each of tag === undefined ? [...shown.keys()] : [tag]) clear(each)
    },
  }
}

/** What shows notifications on Linux may take them for markup: nobody may write a link or an image into them. */
const plain = (text: string, platform: string): string =>
  platform === 'linux' ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text
