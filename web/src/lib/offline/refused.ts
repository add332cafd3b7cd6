import type { OutboxError } from '@forium/client/outbox'
import type { App } from '#lib/app/app.svelte.ts'
import { t } from '#lib/i18n/t.ts'
import type { Wish } from './outgoing.svelte.ts'

const whats: Record<string, 'reaction' | 'follow'> = {
  addReaction: 'reaction',
  removeReaction: 'reaction',
  setFollow: 'follow',
}
const reasons = ['FORBIDDEN', 'UNAUTHENTICATED', 'NOT_FOUND'] as const

/** What was shown before the server was asked is gone again; perhaps it was said long ago and on another page. */
export function sayRefused(app: App, { operation }: Wish, { code, message }: OutboxError): void {
  const known = reasons.find((reason) => reason === code)
  const reason = known ? t(`ui.refused.${known}`) : message
  app.toasts.show({ text: t(`ui.refused.${whats[operation] ?? 'other'}`, { reason }), tone: 'danger' })
}
