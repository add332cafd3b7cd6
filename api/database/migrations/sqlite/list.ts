import type { Constructor } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'
import { Initial } from './0001-initial.ts'
import { FollowAndNotification } from './0002-follow-and-notification.ts'
import { Moderation } from './0003-moderation.ts'
import { DeskAndBrand } from './0004-desk-and-brand.ts'
import { Uploads } from './0005-uploads.ts'
import { MailAndSummary } from './0006-mail-and-summary.ts'
import { Push } from './0007-push.ts'
import { Clients } from './0008-clients.ts'

/** In the order they run. A released one never changes. */
// biome-ignore format: a line each
export const migrations: { name: string; class: Constructor<Migration> }[] = [
  { name: '0001-initial', class: Initial },
  { name: '0002-follow-and-notification', class: FollowAndNotification },
  { name: '0003-moderation', class: Moderation },
  { name: '0004-desk-and-brand', class: DeskAndBrand },
  { name: '0005-uploads', class: Uploads },
  { name: '0006-mail-and-summary', class: MailAndSummary },
  { name: '0007-push', class: Push },
  { name: '0008-clients', class: Clients },
]
