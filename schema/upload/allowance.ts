import type { Compilable } from 'kysely'
import { can, demand } from '../community/policy.ts'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError } from '../kernel/errors.ts'
import { fileTypes } from './file-type.ts'

/** What somebody may upload. */
export interface Allowance {
  maxByteSize: number
  /** Of all that was announced within 24 hours. */
  dayBytes: number
  contentTypes: readonly string[]
}

const mb = 1024 * 1024
export const dayMs = 24 * 3600 * 1000

const ofVisitors = fileTypes.filter((type) => /^(image\/|application\/pdf$|text\/plain$)/.test(type))

export const allowances = {
  visitor: { maxByteSize: 10 * mb, dayBytes: 50 * mb, contentTypes: ofVisitors },
  member: { maxByteSize: 25 * mb, dayBytes: 200 * mb, contentTypes: fileTypes },
  staff: { maxByteSize: 50 * mb, dayBytes: 2048 * mb, contentTypes: fileTypes },
} as const satisfies Record<string, Allowance>

/** Null for those who cannot attach a file to anything. */
export function allowanceOf(ctx: Context): Allowance | null {
  if (ctx.viewer.id === null) return null
  if (can(ctx, 'conversation.answer') || can(ctx, 'topic.moderate')) return allowances.staff
  if (can(ctx, 'post.create')) return allowances.member
  return can(ctx, 'conversation.start') ? allowances.visitor : null
}

export function demandAllowance(ctx: Context): Allowance {
  const allowance = allowanceOf(ctx)
  if (allowance) return allowance
  demand(ctx, 'conversation.start')
  throw new Error('whoever has an id and may start a conversation has an allowance')
}

/** Bytes that the viewer has announced within a day, whatever became of them. */
export function usedBytes(ctx: Context): Compilable<{ used: number }> {
  const query = ctx.database.sql
    .selectFrom('Upload')
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('byteSize'), eb.val(0)).as('used'))
  return query.where('ownerId', '=', ctx.viewer.id!).where('createdAt', '>', ctx.clock.now() - dayMs)
}

export async function remainingBytes(ctx: Context, allowance: Allowance): Promise<number> {
  const found = await ctx.database.first(usedBytes(ctx))
  return Math.max(0, allowance.dayBytes - Number(found?.used ?? 0))
}

/** Before a byte has travelled. */
export function demandFitting(allowance: Allowance, file: { contentType: string; byteSize: number }): void {
  if (!allowance.contentTypes.includes(file.contentType))
    throw refused('contentType', 'TYPE_NOT_ALLOWED', 'Files of this type cannot be uploaded here.')
  if (file.byteSize > allowance.maxByteSize)
    throw refused('byteSize', 'TOO_LARGE', `A file may have at most ${allowance.maxByteSize / mb} MB.`)
}

export const quotaExceeded = (allowance: Allowance) =>
  refused('byteSize', 'QUOTA_EXCEEDED', `You may upload ${allowance.dayBytes / mb} MB a day; this would be more.`)

export const refused = (field: string, code: string, message: string) =>
  new InvalidInputError([{ path: [field], code, message }])
