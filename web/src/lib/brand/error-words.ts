import type { MessageKey } from '#lib/i18n/keys.ts'
import type { IconName } from '#lib/ui/icon/icon-names.ts'

interface Words {
  icon: IconName
  title: MessageKey
  text: MessageKey
}

const unavailable: Words = { icon: 'wifi-off', title: 'ui.unavailable', text: 'ui.unavailableText' }
const words: Readonly<Record<number, Words>> = {
  401: { icon: 'log-in', title: 'ui.signInFirst', text: 'ui.signInFirstText' },
  403: { icon: 'lock', title: 'ui.forbidden', text: 'ui.forbiddenText' },
  404: { icon: 'search', title: 'ui.notFound', text: 'ui.notFoundText' },
  429: { icon: 'clock', title: 'ui.tooMany', text: 'ui.tooManyText' },
  503: unavailable,
  504: unavailable,
}
const failed: Words = { icon: 'triangle-alert', title: 'ui.failed', text: 'ui.failedText' }

/** Words for a page that cannot be shown. Without a network nothing else is worth saying. */
export const errorWords = (status: number, offline: boolean): Words =>
  offline ? { icon: 'wifi-off', title: 'ui.offline', text: 'ui.unavailableText' } : (words[status] ?? failed)
