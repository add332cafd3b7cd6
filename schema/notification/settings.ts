import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError } from '../kernel/errors.ts'
import type { Unit } from '../ports/database.ts'
import { nextMorning } from './morning.ts'
import { demandAccount } from './preference.ts'

export const digestFrequencies = ['OFF', 'DAILY', 'WEEKLY'] as const
export type DigestFrequency = (typeof digestFrequencies)[number]

export interface Settings {
  digest: DigestFrequency
  timeZone: string
}

const asItComes: Settings = { digest: 'OFF', timeZone: 'UTC' }

export async function ownSettings(ctx: Context): Promise<Settings> {
  const userId = demandAccount(ctx)
  return settingsOf(ctx.database, userId)
}

async function settingsOf(reads: Pick<Unit, 'first' | 'sql'>, userId: string): Promise<Settings> {
  const row = await reads.first(reads.sql.selectFrom('NotificationSettings').selectAll().where('userId', '=', userId))
  return row ? { digest: row.digest as DigestFrequency, timeZone: row.timeZone } : asItComes
}

/** Omitted = unchanged. */
export async function setDigest(ctx: Context, change: { [Field in keyof Settings]?: Settings[Field] | null }) {
  const userId = demandAccount(ctx)
  if (change.timeZone != null && !isTimeZone(change.timeZone))
    throw new InvalidInputError([
      { path: ['timeZone'], code: 'TIME_ZONE', message: 'Name a time zone of the IANA list: `Europe/Berlin`.' },
    ])
  await commit(ctx, async (unit) => {
    const known = await settingsOf(unit, userId)
    const next = { digest: change.digest ?? known.digest, timeZone: change.timeZone ?? known.timeZone }
    writeSettings(ctx, unit, userId, next, known)
  })
}

/** Only where it is as it was known: of two at once, one of whom changes this and one that, both are heard. */
export function writeSettings(
  ctx: Context,
  unit: Unit,
  userId: string,
  { digest, timeZone }: Settings,
  known: Settings,
): void {
  const now = ctx.clock.now()
  const nextDigestAt = digest === 'OFF' ? null : nextMorning(now, timeZone, digest)
  const values = { digest, timeZone, nextDigestAt, updatedAt: now }
  const row = { userId, communityId: ctx.communityId, digestedAt: null, ...values }
  const insert = unit.sql.insertInto('NotificationSettings').values(row)
  unit.write(
    insert.onConflict((on) =>
      on
        .column('userId')
        .doUpdateSet(values)
        .where('NotificationSettings.digest', '=', known.digest)
        .where('NotificationSettings.timeZone', '=', known.timeZone),
    ),
    { rows: 1 },
  )
}

function isTimeZone(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
