import { Migration } from '@mikro-orm/migrations'

/** Which documents are answered, and a version of tags. */
export class Clients extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const statements = [
  'alter table `Community` add column `documentPolicy` text null',
  'alter table `ApiKey` add column `documentPolicy` text null',
  'alter table `Tag` add column `version` integer not null default 1',
]
