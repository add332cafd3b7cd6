import type account from '../../messages/en/account.json'
import type admin from '../../messages/en/admin.json'
import type chat from '../../messages/en/chat.json'
import type composer from '../../messages/en/composer.json'
import type conflict from '../../messages/en/conflict.json'
import type file from '../../messages/en/file.json'
import type forum from '../../messages/en/forum.json'
import type inbox from '../../messages/en/inbox.json'
import type moderation from '../../messages/en/moderation.json'
import type nav from '../../messages/en/nav.json'
import type notification from '../../messages/en/notification.json'
import type summary from '../../messages/en/summary.json'
import type topic from '../../messages/en/topic.json'
import type ui from '../../messages/en/ui.json'

interface Catalogues {
  account: typeof account
  admin: typeof admin
  chat: typeof chat
  composer: typeof composer
  conflict: typeof conflict
  file: typeof file
  forum: typeof forum
  inbox: typeof inbox
  moderation: typeof moderation
  notification: typeof notification
  summary: typeof summary
  topic: typeof topic
  nav: typeof nav
  ui: typeof ui
}
export type Feature = keyof Catalogues
export type MessageKey = { [Name in Feature]: keyof Catalogues[Name] & string }[Feature]
