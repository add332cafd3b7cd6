import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError } from '../kernel/errors.ts'
import type { Database, Unit } from '../ports/database.ts'
import { type NotificationKind, notificationKinds } from './kind.ts'

export const media = ['BELL', 'MAIL', 'PUSH'] as const
export type Medium = (typeof media)[number]

export interface Preference {
  kind: NotificationKind
  medium: Medium
  enabled: boolean
}

/** The bell tells of everything; the rest does not call anybody away from what they do. */
const onlyOnTheBell: readonly NotificationKind[] = ['REACTED', 'REPORT_DECIDED']
const byDefault = ({ kind, medium }: Omit<Preference, 'enabled'>): boolean =>
  medium === 'BELL' || !onlyOnTheBell.includes(kind)

export interface Wishes {
  wants(userId: string, kind: NotificationKind, medium: Medium): boolean
}

type Reads = Pick<Unit | Database, 'all' | 'sql'>

/** What these people want, asked once for all of them. */
export async function wishesOf(reads: Reads, userIds: readonly string[]): Promise<Wishes> {
  if (userIds.length === 0) return { wants: (_userId, kind, medium) => byDefault({ kind, medium }) }
  const rows = await reads.all(
    reads.sql.selectFrom('NotificationPreference').selectAll().where('userId', 'in', userIds),
  )
  const said = new Map(rows.map((row) => [`${row.userId} ${row.kind} ${row.medium}`, row.enabled === 1]))
  return { wants: (userId, kind, medium) => said.get(`${userId} ${kind} ${medium}`) ?? byDefault({ kind, medium }) }
}

/** Every kind with every medium, as the viewer wants it. */
export async function ownPreferences(ctx: Context): Promise<Preference[]> {
  const userId = demandAccount(ctx)
  const { wants } = await wishesOf(ctx.database, [userId])
  return notificationKinds.flatMap((kind) =>
    media.map((medium) => ({ kind, medium, enabled: wants(userId, kind, medium) })),
  )
}

/** From now on: what was told stays. */
export async function setPreference(ctx: Context, preference: Preference): Promise<void> {
  const userId = demandAccount(ctx)
  await commit(ctx, async (unit) => writePreferences(ctx, unit, userId, [preference]))
}

export function writePreferences(ctx: Context, unit: Unit, userId: string, all: readonly Preference[]): void {
  const updatedAt = ctx.clock.now()
  for (const { kind, medium, enabled } of all) {
    const row = { userId, kind, medium, enabled: enabled ? 1 : 0, updatedAt }
    const insert = unit.sql.insertInto('NotificationPreference').values(row)
    unit.write(
      insert.onConflict((on) =>
        on.columns(['userId', 'kind', 'medium']).doUpdateSet({ enabled: row.enabled, updatedAt }),
      ),
    )
  }
}

export function demandAccount(ctx: Context): string {
  if (ctx.viewer.kind !== 'USER') throw new ForbiddenError('Sign in to be told anything.', 'UNAUTHENTICATED')
  return ctx.viewer.id!
}
