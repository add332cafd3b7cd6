import type { Database, Unit } from '../ports/database.ts'
import type { Context } from './context.ts'
import { clientIdReused } from './errors.ts'

/** That a write with this `clientId` was done: sent again it is done once, and with another input it is refused. */
export interface Receipt {
  /** Whether the same request was done before. Throws where the `clientId` stands for something else. */
  isKnown(database: Database): Promise<boolean>
  /** Written down in the same batch as what is done, so that there is never the one without the other. */
  write(unit: Pick<Unit, 'sql' | 'write' | 'afterCommit'>): void
  /** Whether anybody has asked or written yet. */
  used: boolean
}

export interface Request {
  operation: string
  clientId: string
  input: object
}

export function receiptOf(ctx: Context, { operation, clientId, input }: Request): Receipt {
  const actorId = ctx.viewer.id ?? `${ctx.communityId}:guest`
  // A password must not be found out by trying what gives this hash.
  const text = JSON.stringify(sorted(input), (key, value) => (/password/i.test(key) ? undefined : value))
  const inputHash = ctx.tokens.hash(text)
  let written = false
  const receipt: Receipt = {
    used: false,
    async isKnown(database) {
      receipt.used = true
      // By this very request, a step earlier.
      if (written) return false
      const query = database.sql.selectFrom('Receipt').select(['operation', 'inputHash'])
      const found = await database.first(query.where('actorId', '=', actorId).where('clientId', '=', clientId))
      if (found && (found.operation !== operation || found.inputHash !== inputHash)) throw clientIdReused()
      return found !== undefined
    },
    write(unit) {
      receipt.used = true
      if (written) return
      const done = { actorId, clientId, operation, inputHash, resultId: null, createdAt: ctx.clock.now() }
      unit.write(unit.sql.insertInto('Receipt').values(done))
      unit.afterCommit(() => {
        written = true
      })
    },
  }
  return receipt
}

/** The same input in another order of its fields is the same input. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]))
}
