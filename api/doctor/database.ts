import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { type Engine, openEngine } from '../database/engine.ts'
import { createLog } from '../log.ts'
import { bad, type Finding, inWords, type Remedy, wayTo, well } from './finding.ts'

const remedies: Remedy[] = [
  [/SQLITE_(NOTADB|CORRUPT)/, 'the file is damaged or no database. Stop the server and restore a backup'],
  [/SQLITE_(FULL|IOERR)|ENOSPC/, 'the disk is full or failing. Make room, then look at the log of the kernel'],
  [
    /SQLITE_(CANTOPEN|READONLY|PERM)|EACCES/,
    'this user may not open the file. Give it the file and its folder (chown)',
  ],
  [/SQLITE_BUSY/, 'another program holds the file. End it'],
  [/28P01|28000|password|401/i, 'it refuses the user or the password. Mend DATABASE_URL'],
  [/3D000/, 'there is no such database. Create it, or mend DATABASE_URL'],
  [/42501/, 'its user may not make tables. Make it the owner of the database'],
  [/53300/, 'it has no connection left. Raise its max_connections, or end other programs'],
  [/57P03/, 'it is starting or stopping. Wait, then look at its own log'],
  ...wayTo('DATABASE_URL', 'the database'),
]

/** Opened as the server opens it, unless there is none yet: an empty one would stand in the way of its copy. */
export async function examineDatabase(config: Readonly<Config>): Promise<Finding[]> {
  const { postgresUrl, rqlite, databaseFile } = config
  if (!postgresUrl && !rqlite && !existsSync(databaseFile))
    return [well(`there is no database yet: the first start makes ${databaseFile}`)]
  const silent = rqlite?.url ? await (await import('../database/rqlite/doctor.ts')).examineNodes(rqlite.url) : []
  if (silent.some(({ ok }) => !ok)) return silent
  return [...silent, ...(await opening(config))]
}

async function opening(config: Readonly<Config>): Promise<Finding[]> {
  const { postgresUrl, rqlite, databaseFile } = config
  let opened: Engine
  try {
    opened = await openEngine(config, createLog('silent'))
  } catch (error) {
    const where = postgresUrl ? `PostgreSQL at ${new URL(postgresUrl).host}` : rqlite ? 'rqlite' : databaseFile
    return [bad(`the database, ${where}: ${inWords(error, remedies)}`)]
  }
  try {
    return await inside(opened)
  } catch (error) {
    return [bad(`the database: ${inWords(error, remedies)}`)]
  } finally {
    await opened.close()
  }
}

async function inside({ database, engine, inspect }: Engine): Promise<Finding[]> {
  const [integrity, orphans] = await inspect()
  const dead = await database.all(database.sql.selectFrom('Job').select('id').where('state', '=', 'DEAD').limit(100))
  return [
    well(`the database is ${engine}`),
    integrity === 'ok'
      ? well('integrity of the database: ok')
      : bad(`integrity of the database: ${integrity}. Stop the server and restore a backup`),
    orphans === 0
      ? well('0 rows without their parent')
      : bad(`${orphans} rows without their parent: another program wrote there. Restore a backup of before`),
    dead.length === 0
      ? well('0 jobs were given up')
      : bad(`${dead.length} jobs were given up. Their lastError in the table Job says why; mend that`),
  ]
}
