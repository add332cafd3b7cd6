import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** Work for later, written in the transaction that causes it. */
export const JobEntity = defineEntity({
  name: 'Job',
  properties: {
    id: p.string().primary(),
    name: p.string(),
    /** JSON. */
    payload: p.text(),
    /** READY, ACTIVE, DEAD; a job that is done is deleted. */
    state: p.string(),
    /** At most one job of this key at a time. */
    uniqueKey: p.string().nullable().unique(),
    runAt: p.bigint('number'),
    attempts: p.integer(),
    /** Whoever holds the lease; every later change names it, so that a late worker changes nothing. */
    lease: p.string().nullable(),
    leaseUntil: p.bigint('number').nullable(),
    lastError: p.text().nullable(),
    createdAt: p.bigint('number'),
  },
  indexes: [{ properties: ['state', 'runAt'] }],
})

/** The answer of a write that creates nothing, by the caller's `clientId`: asking twice does it once. */
export const ReceiptEntity = defineEntity({
  name: 'Receipt',
  properties: {
    actorId: p.string().primary(),
    clientId: p.string().primary(),
    operation: p.string(),
    inputHash: p.string(),
    resultId: p.string().nullable(),
    createdAt: p.bigint('number').index(),
  },
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof JobEntity>, TablesOf<typeof ReceiptEntity> {}
}
