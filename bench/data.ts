import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@forium/api/database/open.ts'
import BetterSqlite from 'better-sqlite3'
import { inBulk } from './forum/bulk.ts'
import { writePlaces } from './forum/places.ts'
import { planOf } from './forum/plan.ts'
import { seeded } from './forum/random.ts'
import { writeForum } from './forum/topics.ts'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
export const cacheFolder = join(root, 'node_modules', '.cache', 'bench')

/**
 * A database with a synthetic forum of that many posts: made once and kept until a migration or this program
 * changes. Do not write to it: copy the file.
 */
export async function forumOf(posts: number, log: (line: string) => void = () => {}): Promise<string> {
  const file = join(cacheFolder, `forum-${posts}-${versionOfData()}.db`)
  if (existsSync(file)) return file
  log(`making a forum of ${posts} posts …`)
  const began = performance.now()
  dropOld(posts)
  const unfinished = `${file}.partial-${process.pid}` // somebody else may be making the same
  await makeForum(unfinished, posts)
  renameSync(unfinished, file)
  const size = Math.round(statSync(file).size / 1024 / 1024)
  log(`made in ${Math.round((performance.now() - began) / 1000)} s: ${size} MB`)
  return file
}

export async function makeForum(file: string, posts: number, end = Date.now()): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  rmSync(file, { force: true })
  await (await openDatabase(file)).close()
  const db = new BetterSqlite(file)
  try {
    const plan = planOf(posts, end)
    const people = Math.max(50, Math.round(posts / 37))
    inBulk(db, () => writeForum(writePlaces(db, seeded(posts), people, plan.times[0]!), plan))
  } finally {
    db.close()
  }
}

/** Changes with the migrations and with what writes the data. */
function versionOfData(): string {
  const hash = createHash('sha256')
  for (const folder of ['api/database/migrations/sqlite', 'bench/forum'])
    for (const name of readdirSync(join(root, folder)).sort()) hash.update(readFileSync(join(root, folder, name)))
  return hash.digest('hex').slice(0, 12)
}

function dropOld(posts: number): void {
  mkdirSync(cacheFolder, { recursive: true })
  for (const name of readdirSync(cacheFolder))
    if (name.startsWith(`forum-${posts}-`) && !isBeingMade(name)) rmSync(join(cacheFolder, name), { force: true })
}

function isBeingMade(name: string): boolean {
  const [, pid] = /\.partial-(\d+)/.exec(name) ?? []
  return pid !== undefined && existsSync(`/proc/${pid}`)
}
