import { workerData } from 'node:worker_threads'
import BetterSqlite from 'better-sqlite3'

const { file, mode } = workerData as { file: string; mode: 'PASSIVE' | 'TRUNCATE' }
const db = new BetterSqlite(file, { fileMustExist: true })
db.pragma('busy_timeout = 100')
db.pragma(`wal_checkpoint(${mode})`)
db.close()
