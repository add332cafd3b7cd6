import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** How far a reader of the log has come. It may read a little again after a crash, and never leaves anything out. */
export const LogPositionEntity = defineEntity({
  name: 'LogPosition',
  properties: {
    reader: p.string().primary(),
    seq: p.bigint('number'),
  },
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof LogPositionEntity> {}
}
