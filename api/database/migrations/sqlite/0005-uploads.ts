import { Migration } from '@mikro-orm/migrations'

/** Files of posts and messages. */
export class Uploads extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements = [
  'create table `Upload` (`id` text not null primary key, `communityId` text not null, `ownerId` text not null, `filename` text not null, `contentType` text not null, `byteSize` integer not null, `createdAt` bigint not null, `completedAt` bigint null, `width` integer null, `height` integer null, `thumbhash` text null, `subjectId` text null, `position` integer null, `orphanedAt` bigint null)',
  'create index `Upload_subjectId_index` on `Upload` (`subjectId`, `position`)',
  'create index `Upload_ownerId_index` on `Upload` (`ownerId`, `createdAt`, `byteSize`)',
]
