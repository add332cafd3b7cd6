import { resolve } from 'node:path'
import { readConfig } from '../config.ts'
import { backup } from '../moving/backup.ts'
import { differing, OtherContent } from '../moving/move.ts'
import { restore, restoreSecret } from '../moving/restore.ts'
import { type Command, UsageError } from './command.ts'
import { tableOf } from './move.ts'
import { stepByStep } from './progress.ts'
import { withRuntime } from './with-runtime.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: '<folder>',
  summary: 'Copies one moment of everything into a new folder while the server goes on, from any database.',
  details: 'The database as one SQLite file, the files on disk and the secret. Files in S3 stay there.',
  run: (args) =>
    withRuntime(async ({ opened, config }) => {
      const folder = folderOf(args, 'backup <folder>')
      const { counts, files } = await backup({ engine: opened, config }, folder, stepByStep())
      const rows = counts.reduce((sum, { target }) => sum + target, 0)
      console.log(`${folder} holds ${rows} rows${files ? ' and the files' : ''}. Keep it where only you can read it.`)
      return 0
    }),
}

export const restoreCommand: Command = {
  name: 'restore',
  usage: '<folder>',
  summary: 'Fills an empty database from a backup. Ended before its time, it goes on when it is run again.',
  details: 'Into whatever DATABASE_URL names. The secret and the files come into DATA_DIR where none are.',
  async run(args) {
    const folder = folderOf(args, 'restore <folder>')
    await restoreSecret(readConfig(process.env), folder)
    return withRuntime(async ({ opened, config }) => {
      const { counts, indexed, files } = await restored(() => restore({ engine: opened, config }, folder, stepByStep()))
      console.log(tableOf(counts))
      console.log(`${indexed} posts indexed for search${files ? ', files copied' : ''}.`)
      const lost = differing(counts)
      if (lost.length > 0) console.error(`Not the same: ${lost.map(({ table }) => table).join(', ')}.`)
      return lost.length === 0 ? 0 : 1
    })
  },
}

async function restored<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof OtherContent ? new UsageError(error.message) : error
  }
}

function folderOf(args: readonly string[], usage: string): string {
  const [folder, ...more] = args
  if (!folder || folder.startsWith('-') || more.length > 0) throw new UsageError(`Usage: ${usage}`)
  return resolve(folder)
}
