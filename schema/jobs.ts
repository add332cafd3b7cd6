import { sendMail } from './community/mail.ts'
import { wakeConversation } from './conversation/waking.ts'
import { keepHouse } from './feed/housekeeping.ts'
import type { Context } from './kernel/context.ts'
import { mailContact } from './notification/contact-mailing.ts'
import { mailNews } from './notification/mailing.ts'
import { sendNews } from './notification/sending.ts'
import type { JobName, JobPayloads } from './ports/jobs.ts'

type Handlers = { [Name in JobName]: (ctx: Context, payload: JobPayloads[Name]) => Promise<void> }

/** What each job does: one call into the slice that owns the rule. */
export const jobHandlers: Handlers = {
  KEEP_HOUSE: keepHouse,
  MAIL_CONTACT: mailContact,
  MAIL_NEWS: mailNews,
  SEND_MAIL: sendMail,
  SEND_NEWS: sendNews,
  WAKE_CONVERSATION: wakeConversation,
}
