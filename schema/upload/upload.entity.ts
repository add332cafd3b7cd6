import { defineEntity, p } from '@mikro-orm/core'
import type { TablesOf } from '../ports/database.ts'

/** A file that somebody brings; attached, it goes where its post or message goes. */
export const UploadEntity = defineEntity({
  name: 'Upload',
  properties: {
    id: p.string().primary(),
    communityId: p.string(),
    ownerId: p.string(),
    filename: p.string(),
    contentType: p.string(),
    /** As announced; once complete, what is stored. */
    byteSize: p.integer(),
    createdAt: p.bigint('number'),
    /** When its bytes were found to be good. */
    completedAt: p.bigint('number').nullable(),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    /** Only of images, which all have a thumbnail. */
    thumbhash: p.string().nullable(),
    /** The post or message it is attached to, or the person whose picture it is; a picture keeps it to its end. */
    subjectId: p.string().nullable(),
    position: p.integer().nullable(),
    /** Since when nothing has it. A day later it is thrown away; null while attached or shown. */
    orphanedAt: p.bigint('number').nullable(),
  },
  indexes: [
    { name: 'Upload_subjectId_index', properties: ['subjectId', 'position'] },
    { name: 'Upload_ownerId_index', properties: ['ownerId', 'createdAt', 'byteSize'] },
  ],
})

declare module '../ports/database.ts' {
  interface Tables extends TablesOf<typeof UploadEntity> {}
}
