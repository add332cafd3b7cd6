import type { Context, Viewer } from '../kernel/context.ts'
import type { Database, Unit } from '../ports/database.ts'
import { isStopped } from './mail-recipient.ts'
import { viewersOf } from './recipients.ts'

/** Somebody who can be written to. */
export interface Addressee {
  /** `usr_…` or `con_…`. */
  id: string
  email: string
  locale: string | null
}

type Reads = Pick<Unit | Database, 'all' | 'first' | 'sql'>

/** Null without an address that they have proven to be theirs, and for whoever wants no mail at all. */
export async function findAddressee(
  ctx: Context,
  reads: Reads,
  userId: string,
): Promise<{ addressee: Addressee; viewer: Viewer } | null> {
  const query = reads.sql.selectFrom('User').select(['email', 'emailVerifiedAt', 'locale']).where('id', '=', userId)
  const [row, viewers] = await Promise.all([reads.first(query), viewersOf(ctx, reads, [userId])])
  const viewer = viewers.get(userId)
  if (!row?.email || row.emailVerifiedAt === null || !viewer) return null
  if (await isStopped(reads, userId, row.email)) return null
  return { addressee: { id: userId, email: row.email, locale: row.locale }, viewer }
}
