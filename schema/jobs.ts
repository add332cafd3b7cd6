import { sendMail } from './community/mail.ts'
import { wakeConversation } from './conversation/waking.ts'
import { sendDigest } from './digest/sending.ts'
import { keepHouse } from './feed/housekeeping.ts'
import type { Context } from './kernel/context.ts'
import { mailContact } from './notification/contact-mailing.ts'
import { mailNews } from './notification/mailing.ts'
import { pushNews, sendPush } from './notification/pushing.ts'
import { sendNews } from './notification/sending.ts'
import type { JobName, JobPayloads } from './ports/jobs.ts'
import { summarize } from './summary/summarizing.ts'
import { expireUpload } from './upload/expiring.ts'

type Handlers = { [Name in JobName]: (ctx: Context, payload: JobPayloads[Name]) => Promise<void> }

/** What each job does: one call into the slice that owns the rule. */
export const jobHandlers: Handlers = {
  DIGEST: sendDigest,
  EXPIRE_UPLOAD: expireUpload,
  KEEP_HOUSE: keepHouse,
  MAIL_CONTACT: mailContact,
  MAIL_NEWS: mailNews,
  PUSH_NEWS: pushNews,
  SEND_MAIL: sendMail,
  SEND_NEWS: sendNews,
  SEND_PUSH: sendPush,
  SUMMARIZE: summarize,
  WAKE_CONVERSATION: wakeConversation,
}
