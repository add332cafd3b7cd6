import type { Context } from '../kernel/context.ts'
import { ConflictError } from '../kernel/errors.ts'
import type { Unit } from '../ports/database.ts'

export interface Receipt {
  /** What the same request led to earlier; null the first time. */
  readonly earlier: { resultId: string | null } | null
  /** Writes down, in the same unit, that it is done. Call it among the writes. */
  keep(resultId?: string | null): void
}

/**
 * Makes a write that creates nothing happen once for the caller's `clientId`. Ask it while the unit still reads; when
 * `earlier` is there, answer with that and write nothing. Two at once: the second starts over and finds the receipt.
 */
export async function once(
  ctx: Context,
  unit: Unit,
  operation: string,
  clientId: string | null | undefined,
  input: unknown,
): Promise<Receipt> {
  if (clientId == null) return { earlier: null, keep: () => {} }
  const actorId = ctx.viewer.id ?? `${ctx.communityId}:guest`
  const inputHash = ctx.tokens.hash(JSON.stringify(sorted(input)))
  const found = await unit.first(
    unit.sql.selectFrom('Receipt').selectAll().where('actorId', '=', actorId).where('clientId', '=', clientId),
  )
  if (found && (found.operation !== operation || found.inputHash !== inputHash))
    throw new ConflictError('This clientId was used for something else.')
  return {
    earlier: found ? { resultId: found.resultId } : null,
    keep: (resultId = null) =>
      unit.write(
        unit.sql
          .insertInto('Receipt')
          .values({ actorId, clientId, operation, inputHash, resultId, createdAt: ctx.clock.now() }),
      ),
  }
}

/** The same input in another order of its fields is the same input. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}
