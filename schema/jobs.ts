import { sendMail } from './community/mail.ts'
import { wakeConversation } from './conversation/waking.ts'
import { keepHouse } from './feed/housekeeping.ts'
import type { Context } from './kernel/context.ts'
import type { JobName, JobPayloads } from './ports/jobs.ts'
import { expireUpload } from './upload/expiring.ts'

type Handlers = { [Name in JobName]: (ctx: Context, payload: JobPayloads[Name]) => Promise<void> }

/** What each job does: one call into the slice that owns the rule. */
export const jobHandlers: Handlers = {
  EXPIRE_UPLOAD: expireUpload,
  KEEP_HOUSE: keepHouse,
  SEND_MAIL: sendMail,
  WAKE_CONVERSATION: wakeConversation,
}
