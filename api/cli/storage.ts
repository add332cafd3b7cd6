import { parseArgs } from 'node:util'
import { copyFiles, type Moved, removeCopied } from '../storage/moving.ts'
import { openStorage, type StorageKind, storageKinds } from '../storage/open.ts'
import { type Command, UsageError } from './command.ts'
import { withRuntime } from './with-runtime.ts'

export const storageCommand: Command = {
  name: 'storage',
  usage: 'move --to s3|disk [--keep]',
  summary: 'Moves all files between the disk and S3. Ended before its time, it goes on when it is run again.',
  details:
    'First copies what is not there yet, then, when nothing is missing, removes it where it was; --keep leaves it.\n' +
    'Beside a running server: move with --keep, start the server with its new STORAGE, move again.',
  async run(args) {
    const { to, keep } = readArgs(args)
    return withRuntime(async ({ config, ports }) => {
      if (to === 's3' && !config.s3) throw new UsageError('Set S3_BUCKET, and what belongs to it, first.')
      if (to === 'disk' && !config.s3) throw new UsageError('S3_BUCKET is not set: there is nothing to move.')
      const from: StorageKind = to === 's3' ? 'disk' : 's3'
      const [source, target] = [from, to].map((kind) => openStorage(config, kind as StorageKind, ports.tokens))
      const way = { from: source!, to: target!, database: ports.database }
      const moved = await copyFiles({ ...way, onProgress: progress() })
      console.log(`Copied ${say(moved)}; ${moved.present} were there already.`)
      if (moved.missing > 0) {
        console.error(`${moved.missing} files are in neither place. Nothing was removed from ${from}.`)
        return 1
      }
      if (!keep) console.log(`Removed ${await removeCopied(way)} files from ${from}.`)
      if (config.storage !== to) console.log(`Start the server with STORAGE=${to} now.`)
      return 0
    })
  },
}

function readArgs(args: string[]): { to: StorageKind; keep: boolean } {
  const usage = `Usage: storage ${storageCommand.usage}`
  try {
    const options = { to: { type: 'string' }, keep: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const to = storageKinds.find((kind) => kind === values.to)
    if (to && positionals.join() === 'move') return { to, keep: values.keep }
  } catch {
    // Said below.
  }
  throw new UsageError(usage)
}

const say = ({ copied, bytes }: Moved) => `${copied} files (${(bytes / 1024 / 1024).toFixed(1)} MB)`

/** A line now and then, on whatever it is shown. */
function progress(): (moved: Moved) => void {
  let next = Date.now() + 1000
  return (moved) => {
    if (Date.now() < next) return
    next = Date.now() + 1000
    console.log(`  ${say(moved)} so far, ${moved.present} passed over …`)
  }
}
