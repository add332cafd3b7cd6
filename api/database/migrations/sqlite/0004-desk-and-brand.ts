import { Migration } from '@mikro-orm/migrations'

/** Brand, first steps and words of a community; what the desk needs besides. */
export class DeskAndBrand extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements = [
  'alter table `Community` add column `description` text null',
  'alter table `Community` add column `setUpFinishedAt` bigint null',
  // Who has been at work for long needs no first steps.
  'update `Community` set `setUpFinishedAt` = `createdAt`',
  'create table `CommunityString` (`communityId` text not null, `locale` text not null, `key` text not null, `text` text not null, primary key (`communityId`, `locale`, `key`), constraint `CommunityString_communityId_foreign` foreign key (`communityId`) references `Community` (`id`))',
  'create table `CannedResponse` (`id` text not null primary key, `communityId` text not null, `shortcut` text not null, `title` text not null, `body` text not null, `createdBy` text not null, `version` integer not null, `createdAt` bigint not null, `updatedAt` bigint not null, constraint `CannedResponse_communityId_foreign` foreign key (`communityId`) references `Community` (`id`))',
  'create unique index `CannedResponse_communityId_shortcut_unique` on `CannedResponse` (`communityId`, `shortcut`)',
  'alter table `ConversationRead` add column `deliveredSeq` integer null',
  // Reopened ones waited since nobody knew when, and were in no list of those who wait.
  "update `Conversation` set `waitingSince` = `lastActivityAt` where `waitingOn` = 'AGENT' and `waitingSince` is null",
  'create index `Post_communityId_createdAt_index` on `Post` (`communityId`, `createdAt`, `deletedAt`, `authorId`)',
  'create index `Message_communityId_createdAt_index` on `Message` (`communityId`, `createdAt`, `deletedAt`, `authorId`)',
  'create index `User_communityId_createdAt_index` on `User` (`communityId`, `createdAt`)',
  'create index `Conversation_communityId_createdAt_index` on `Conversation` (`communityId`, `createdAt`)',
  'create index `Conversation_communityId_resolvedAt_index` on `Conversation` (`communityId`, `resolvedAt`)',
]
