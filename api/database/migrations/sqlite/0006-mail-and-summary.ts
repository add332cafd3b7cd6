import { Migration } from '@mikro-orm/migrations'

export class MailAndSummary extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements = [
  'create table `NotificationPreference` (`userId` text not null, `kind` text not null, `medium` text not null, `enabled` integer not null, `updatedAt` bigint not null, primary key (`userId`, `kind`, `medium`))',
  'create table `NotificationSettings` (`userId` text not null primary key, `communityId` text not null, `digest` text not null, `timeZone` text not null, `nextDigestAt` bigint null, `digestedAt` bigint null, `updatedAt` bigint not null)',
  'create index `NotificationSettings_nextDigestAt_index` on `NotificationSettings` (`nextDigestAt`)',
  'alter table `Notification` add column `silencedAt` bigint null',
  'alter table `Notification` add column `mailedSeq` bigint null',
  // What was told before there was mail stays on the bell.
  'update `Notification` set `mailedSeq` = `seq`',
  'create table `MailRecipient` (`id` text not null primary key, `communityId` text not null, `stoppedAt` bigint null, `stoppedFor` text null, `bouncedAddress` text null, `bounceCount` integer not null, `updatedAt` bigint not null)',
  'create table `ConversationMail` (`conversationId` text not null primary key, `mailedSeq` integer not null, `updatedAt` bigint not null)',
  'create table `ReplyAddress` (`id` text not null primary key, `communityId` text not null, `personId` text not null, `placeId` text not null, `createdAt` bigint not null)',
  'create table `Summary` (`subjectId` text not null primary key, `communityId` text not null, `text` text not null, `source` text not null, `upTo` integer not null, `updatedAt` bigint not null)',
]
