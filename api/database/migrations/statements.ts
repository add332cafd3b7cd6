import type { Constructor } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'

/** What a migration does, without anything to do it on. */
export function statementsOf(migration: Constructor<Migration>): string[] {
  // Only collects what is given to addSql; neither a driver nor a configuration is asked.
  const made = new migration(undefined as never, undefined as never)
  made.up()
  return made.getQueries().map(String)
}
