import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { databaseContract } from '@forium/schema/ports/database.contract.ts'
import { type OpenDatabase, openDatabase } from './open.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-sqlite-'))
const opened: OpenDatabase[] = []

databaseContract('the database in a SQLite file', async () => {
  const one = await openDatabase(join(folder, `${opened.length}.db`))
  opened.push(one)
  return one.database
})

after(async () => {
  for (const one of opened) await one.close()
  rmSync(folder, { recursive: true })
})
