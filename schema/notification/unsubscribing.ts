import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { type NotificationKind, notificationKinds } from './kind.ts'
import { stopMail } from './mail-recipient.ts'
import { writePreferences } from './preference.ts'
import { ownSettings, writeSettings } from './settings.ts'

/** What a link ends: mail of these kinds, the digest, or all mail. */
export type Ended = NotificationKind | 'DIGEST' | 'ALL'

const signed = (communityId: string, personId: string, ended: string) =>
  `unsubscribe\n${communityId}\n${personId}\n${ended}`

/** Whoever has the address may end these mails of this one person, and nothing else. */
export function unsubscribeUrl(ctx: Context, personId: string, ended: readonly Ended[]): string {
  const kinds = ended.join('.')
  const signature = ctx.tokens.sign(signed(ctx.communityId, personId, kinds))
  return `${ctx.publicUrl}/mail/unsubscribe?${new URLSearchParams({ p: personId, k: kinds, s: signature })}`
}

export interface Unsubscribing {
  personId: string
  ended: Ended[]
}

/** Null for what this server did not sign for this community. */
export function readUnsubscribing(ctx: Context, query: URLSearchParams): Unsubscribing | null {
  const [personId, kinds, signature] = ['p', 'k', 's'].map((name) => query.get(name) ?? '') as [string, string, string]
  if (!ctx.tokens.verify(signed(ctx.communityId, personId, kinds), signature)) return null
  return { personId, ended: kinds.split('.') as Ended[] }
}

/** Doing it twice changes nothing. */
export async function unsubscribe(ctx: Context, { personId, ended }: Unsubscribing): Promise<void> {
  const kinds = notificationKinds.filter((kind) => ended.includes(kind))
  const asPerson = { ...ctx, viewer: { ...ctx.viewer, kind: 'USER', id: personId } as const }
  const ofUser = personId.startsWith('usr_')
  await commit(ctx, async (unit) => {
    if (!ofUser || ended.includes('ALL')) return stopMail(ctx, unit, personId)
    const settings = ended.includes('DIGEST') ? await ownSettings(asPerson) : null
    const off = kinds.map((kind) => ({ kind, medium: 'MAIL', enabled: false }) as const)
    writePreferences(ctx, unit, personId, off)
    if (settings) writeSettings(ctx, unit, personId, { ...settings, digest: 'OFF' }, settings)
  })
}
