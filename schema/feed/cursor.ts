import type { Context } from '../kernel/context.ts'

/**
 * A position in the community's log, signed so that nobody makes one up. It names no viewer: one frame can serve
 * many, and whoever resumes with it is authorised anew for each event.
 */
export function cursorOf(ctx: Context, seq: number): string {
  const position = seq.toString(36)
  return `${position}.${signature(ctx, position)}`
}

/** The position that a cursor names; null when it was not made by this server for this community. */
export function positionOf(ctx: Context, cursor: string): number | null {
  const [position, signed, ...rest] = cursor.split('.')
  if (!position || !signed || rest.length > 0 || !/^[0-9a-z]{1,11}$/.test(position)) return null
  return signature(ctx, position) === signed ? Number.parseInt(position, 36) : null
}

// 96 bits are plenty for something that grants nothing by itself.
const signature = (ctx: Context, position: string) =>
  ctx.tokens.sign(`feed:${ctx.communityId}:${position}`).slice(0, 16)
