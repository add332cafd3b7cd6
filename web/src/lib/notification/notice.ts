import type { NodeOf } from '@forium/client'
import type { viewerNotifications } from '@forium/client/notification'
import type { MessageKey } from '#lib/i18n/keys.ts'
import type { Values } from '#lib/i18n/translator.ts'
import type { IconName } from '#lib/ui/icon/icon-names.ts'

export type Notice = NodeOf<typeof viewerNotifications>
type Kind = Notice['kind']

export const kindIcons: Record<Kind, IconName> = {
  MENTIONED: 'at-sign',
  REPLIED: 'reply',
  POSTED: 'message-circle',
  TOPIC_CREATED: 'messages-square',
  ANSWER_ACCEPTED: 'circle-check',
  REACTED: 'heart',
  CONVERSATION_ASSIGNED: 'user-check',
  MESSAGE_RECEIVED: 'mail',
  REPORT_DECIDED: 'shield-check',
}

type Translate = (key: MessageKey, values?: Values) => string

/** What happened, in a sentence: "Mia replied to you", "Mia and 2 others reacted to your post". */
export function sentenceOf({ kind, actor, actorCount }: Notice, t: Translate): string {
  const name = actor?.displayName ?? t('notice.somebody')
  return actorCount > 1
    ? t(`notice.${kind}.many`, { actor: name, count: actorCount - 1 })
    : t(`notice.${kind}`, { actor: name })
}

/** Where it happened, in words. */
export const placeOf = ({ topic, conversation }: Notice): string | null => topic?.title ?? conversation?.subject ?? null

/** Within these pages, whatever address the server has for the world. */
export const pathOf = ({ url }: { url: string }): string => {
  const { pathname, search, hash } = new URL(url, 'http://localhost')
  return pathname + search + hash
}

/** Whether somebody who reads this page sees by themselves what happened. */
export function isSeenOn(path: string, { topic, conversation }: Notice): boolean {
  const about = topic?.id ?? conversation?.id
  return about !== undefined && path.split('/').includes(about)
}
