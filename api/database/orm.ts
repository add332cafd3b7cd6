import { entities } from '@forium/schema/entities.ts'
import { EntityCaseNamingStrategy } from '@mikro-orm/core'
import { Migrator } from '@mikro-orm/migrations'
import { MikroORM, SqliteDriver } from '@mikro-orm/sqlite'
import { migrations } from './migrations/sqlite/list.ts'

/** MikroORM over one SQLite file: entities, migrations, and the two connections that everything else uses. */
export function openSqliteOrm(file: string): Promise<MikroORM> {
  return MikroORM.init({
    driver: SqliteDriver,
    dbName: file,
    entities,
    namingStrategy: EntityCaseNamingStrategy,
    extensions: [Migrator],
    // Migrations come as a list, so that nothing is looked up on disk.
    migrations: {
      migrationsList: migrations,
      tableName: 'Migration',
      snapshot: false,
      transactional: true,
      allOrNothing: true,
    },
    schemaGenerator: { skipTables: [/^PostSearch/, 'Migration'] },
    replicas: [{ name: 'reader', dbName: file, driverOptions: { readonly: true } }],
    preferReadReplicas: false,
    discovery: { checkDuplicateFieldNames: false },
    logger: () => {},
  })
}
