import { type MailLanguage, mailLanguage, mailOf } from '../community/mail.ts'
import { demand } from '../community/policy.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError, RateLimitedError } from '../kernel/errors.ts'

export interface TestMailResult {
  ok: boolean
  error: string | null
}

const pace = { name: 'mail:test', points: 5, windowMs: 3600_000 }

const letters: Record<MailLanguage, { subject: string; text: string }> = {
  en: { subject: 'Mail works', text: 'You asked for this mail to see whether mail goes out. It does.\n' },
  de: {
    subject: 'Die Post geht hinaus',
    text: 'Sie wollten mit dieser E-Mail sehen, ob Post hinausgeht. Das tut sie.\n',
  },
}

/** To one's own address and at once, without the queue: whoever sets mail up sees what the mail server says. */
export async function sendTestMail(ctx: Context): Promise<TestMailResult> {
  demand(ctx, 'server.read')
  const to = await ownAddress(ctx)
  const { allowed, ...wait } = await ctx.limits.consume(pace, ctx.viewer.id!)
  if (!allowed && 'retryAfterMs' in wait) throw new RateLimitedError(wait.retryAfterMs)
  try {
    await ctx.mailer.send(await mailOf(ctx, { to, ...letters[mailLanguage(ctx.locale)] }))
    return { ok: true, error: null }
  } catch (error) {
    return { ok: false, error: String((error as Error).message).slice(0, 500) }
  }
}

/** Only a mailbox that has been proven: this is no way to send mail to strangers. */
async function ownAddress({ database, viewer }: Context): Promise<string> {
  const query = database.sql.selectFrom('User').select(['email', 'emailVerifiedAt']).where('id', '=', viewer.id)
  const user = await database.first(query)
  if (user?.email != null && user.emailVerifiedAt !== null) return user.email
  throw new InvalidInputError([
    { path: [], code: 'NO_ADDRESS', message: 'Give your account an e-mail address and confirm it first.' },
  ])
}
