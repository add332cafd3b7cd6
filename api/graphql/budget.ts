import type { Context } from '@forium/schema/kernel/context.ts'
import { RequestError } from '@forium/schema/kernel/errors.ts'
import { networkOf } from '@forium/schema/people/limits.ts'
import type { LimitResult, LimitRule } from '@forium/schema/ports/limits.ts'
import { type ExecutionArgs, getOperationAST } from 'graphql'
import type { ServerContext } from './server-context.ts'

/** Points of cost in a minute: of one address for guests and visitors, of one account or key otherwise. */
export const budgets = {
  anonymous: { name: 'cost:anonymous', points: 120_000, windowMs: 60_000 },
  known: { name: 'cost:known', points: 600_000, windowMs: 60_000 },
} satisfies Record<string, LimitRule>

/** The smallest operation costs this much: parsing and answering are never free. */
const floor = 10

const lettersPerPoint = 20
/** Of a document; what it has beyond that may be a body written into it. */
const lettersOfDocument = 4_000

/** What is written is rendered, and there are texts made to be slow to render: a write costs by its letters, too. */
export function priceOfWriting({ document, operationName, variableValues }: ExecutionArgs): number {
  if (getOperationAST(document, operationName)?.operation !== 'mutation') return 0
  const inline = Math.max(0, (document.loc?.source.body.length ?? 0) - lettersOfDocument)
  return Math.ceil((lettersIn(variableValues) + inline) / lettersPerPoint)
}

/** Not by recursion: what is not checked yet may nest without end. */
function lettersIn(variables: unknown): number {
  const open = [variables]
  let letters = 0
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string') letters += value.length
    else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) open.push(inner)
  }
  return letters
}

/** A stream that resumes runs its document for each event it missed. Never more than a fresh budget can pay. */
export function priceOfResuming(cost: number, behind: number): number {
  return Math.min(Math.max(floor, cost) * (1 + Math.max(0, behind)), budgets.anonymous.points / 2)
}

/** Takes the price from the caller's budget before execution; nothing is given back. */
export async function charge(ctx: Context & Pick<ServerContext, 'setHeader'>, cost: number): Promise<void> {
  const known = ctx.viewer.kind === 'USER' || ctx.viewer.kind === 'BOT'
  const rule = known ? budgets.known : budgets.anonymous
  const result = await ctx.limits.consume(rule, known ? ctx.viewer.id! : networkOf(ctx), Math.max(floor, cost))
  tell(ctx, rule, result)
  if (!result.allowed)
    throw new RequestError('RATE_LIMITED', 'Too much was asked for in the last minute.', result.retryAfterMs)
}

/** The headers of draft-ietf-httpapi-ratelimit-headers. */
function tell({ setHeader }: Pick<ServerContext, 'setHeader'>, rule: LimitRule, result: LimitResult): void {
  const remaining = result.allowed ? result.remaining : 0
  const seconds = Math.ceil((result.allowed ? result.resetMs : result.retryAfterMs) / 1000)
  setHeader('ratelimit-policy', `"cost";q=${rule.points};w=${rule.windowMs / 1000}`)
  setHeader('ratelimit', `"cost";r=${remaining};t=${seconds}`)
}
