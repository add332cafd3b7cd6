import { Migration } from '@mikro-orm/migrations'

export class Push extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements = [
  'create table `PushDevice` (`id` text not null primary key, `communityId` text not null, `actorId` text not null, `sessionId` text not null, `kind` text not null, `addressHash` text not null, `address` text not null, `p256dh` text null, `auth` text null, `app` text null, `environment` text null, `createdAt` bigint not null, `updatedAt` bigint not null)',
  'create index `PushDevice_actorId_index` on `PushDevice` (`actorId`)',
  'create unique index `PushDevice_addressHash_unique` on `PushDevice` (`addressHash`)',
]
