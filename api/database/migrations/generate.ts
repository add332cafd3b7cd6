import { writeFileSync } from 'node:fs'
import { openSqliteOrm } from '../orm.ts'

/** Writes the first migration from the entities. Only until the first release: a released migration never changes. */
const orm = await openSqliteOrm(':memory:')
const sql = await orm.schema.getCreateSchemaSQL({ wrap: false })
await orm.close()
const statements = sql.split('\n').filter((line) => line.trim())
const source = `import { Migration } from '@mikro-orm/migrations'
import { searchTables } from './search-tables.ts'

// Made by \`node api/database/migrations/generate.ts\` from the entities.
export class Initial extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
    for (const statement of searchTables) this.addSql(statement)
  }
}

const statements = [
${statements.map((line) => `  ${JSON.stringify(line.replace(/;$/, ''))},`).join('\n')}
]
`
writeFileSync(new URL('./sqlite/0001-initial.ts', import.meta.url), source)
