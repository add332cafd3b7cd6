import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** A long topic or a conversation in few sentences. */
export const SummaryEntity = defineEntity({
  name: 'Summary',
  properties: {
    /** `top_…` or `cnv_…`. */
    subjectId: p.string().primary(),
    communityId: p.string(),
    text: p.text(),
    /** EXTRACTIVE, GENERATED. */
    source: p.string(),
    /** The last post or message that it knows. */
    upTo: p.integer(),
    updatedAt: p.bigint('number'),
  },
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof SummaryEntity> {}
}
