import { Migration } from '@mikro-orm/migrations'

export class Moderation extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements = [
  'create table `ReviewItem` (`id` text not null primary key, `communityId` text not null, `subjectId` text not null, `personId` text not null, `topicId` text null, `status` text not null, `openKey` text null, `reportCount` integer not null, `trustedCount` integer not null, `hiddenAt` bigint null, `decision` text null, `decidedAt` bigint null, `decidedBy` text null, `comment` text null, `version` integer not null, `createdAt` bigint not null, `updatedAt` bigint not null)',
  'create unique index `ReviewItem_openKey_unique` on `ReviewItem` (`openKey`)',
  'create index `ReviewItem_communityId_status_updatedAt_id_index` on `ReviewItem` (`communityId`, `status`, `updatedAt`, `id`)',
  'create table `Report` (`id` text not null primary key, `communityId` text not null, `reviewItemId` text not null, `reporterId` text not null, `subjectId` text not null, `openKey` text null, `reason` text not null, `comment` text null, `createdAt` bigint not null, constraint `Report_reviewItemId_foreign` foreign key (`reviewItemId`) references `ReviewItem` (`id`))',
  'create unique index `Report_openKey_unique` on `Report` (`openKey`)',
  'create index `Report_reviewItemId_createdAt_id_index` on `Report` (`reviewItemId`, `createdAt`, `id`)',
  'alter table `ImportJob` add column `failure` text null',
]
