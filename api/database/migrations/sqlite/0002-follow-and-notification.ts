import { Migration } from '@mikro-orm/migrations'

export class FollowAndNotification extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements = [
  'create table `Follow` (`userId` text not null, `subjectId` text not null, `kind` text not null, `level` text not null, `chosenAt` bigint null, `createdAt` bigint not null, `updatedAt` bigint not null, primary key (`userId`, `subjectId`))',
  'create index `Follow_subjectId_level_userId_index` on `Follow` (`subjectId`, `level`, `userId`)',
  'create index `Follow_userId_kind_level_subjectId_index` on `Follow` (`userId`, `kind`, `level`, `subjectId`)',
  'create index `Follow_userId_updatedAt_subjectId_index` on `Follow` (`userId`, `updatedAt`, `subjectId`)',
  'create table `LogPosition` (`reader` text not null primary key, `seq` bigint not null)',
  // What happened before there were notifications is no news.
  "insert into `LogPosition` (`reader`, `seq`) select 'notification', coalesce(max(`seq`), 0) from `Event`",
  'create table `Notification` (`id` text not null primary key, `communityId` text not null, `userId` text not null, `cause` text not null, `kind` text not null, `seq` bigint not null, `actorId` text null, `actorCount` integer not null, `mostActors` integer not null, `topicId` text null, `postId` text null, `postNumber` integer null, `conversationId` text null, `readAt` bigint null, `createdAt` bigint not null, `updatedAt` bigint not null)',
  'create index `Notification_userId_readAt_updatedAt_id_index` on `Notification` (`userId`, `readAt`, `updatedAt`, `id`)',
  'create index `Notification_userId_updatedAt_id_index` on `Notification` (`userId`, `updatedAt`, `id`)',
  'create index `Notification_topicId_userId_index` on `Notification` (`topicId`, `userId`)',
  'create index `Notification_readAt_index` on `Notification` (`readAt`)',
  'create unique index `Notification_userId_cause_unique` on `Notification` (`userId`, `cause`)',
  'create index `Post_participants_index` on `Post` (`topicId`, `authorId`, `number`, `deletedAt`, `hiddenAt`)',
]
