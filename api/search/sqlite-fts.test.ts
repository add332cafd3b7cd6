import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { searchIndexContract } from '@forium/schema/ports/search-index.contract.ts'
import { openDatabase } from '../database/open.ts'
import { sqliteSearch } from './sqlite-fts.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-search-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0

searchIndexContract('sqliteSearch', async () => {
  const { database, close } = await openDatabase(join(folder, `${files++}.sqlite`))
  return { database, index: sqliteSearch(), close }
})
