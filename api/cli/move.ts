import { parseArgs } from 'node:util'
import { readConfig } from '../config.ts'
import { type Engine, openEngine } from '../database/engine.ts'
import { createLog } from '../log.ts'
import type { Count } from '../moving/copy.ts'
import { differing, type Moved, move, OtherContent, withSnapshot } from '../moving/move.ts'
import { type Command, UsageError } from './command.ts'
import { stepByStep } from './progress.ts'

export const moveCommand: Command = {
  name: 'move',
  usage: '--from <DATABASE_URL> --to <DATABASE_URL>',
  summary: 'Carries everything to another database. Ended before its time, it goes on when it is run again.',
  details:
    'Each is what DATABASE_URL may be: sqlite:<file>, postgres://…, rqlite://….\n' +
    'Stop the server first: what is written while it moves stays behind. Files do not move, they lie elsewhere.\n' +
    'At its end every row of both is compared; nothing is removed from where it was.',
  async run(args) {
    const { from, to } = readArgs(args)
    return withEngine(from, (source) =>
      withEngine(to, async (target) => {
        console.log(`From ${source.engine} to ${target.engine}`)
        return report(await moved(source, target))
      }),
    )
  },
}

async function moved(source: Engine, target: Engine): Promise<Moved> {
  try {
    const onCompare = () => console.log('Comparing every row …')
    return await withSnapshot(source, (snapshot) => move(snapshot, target, { onStep: stepByStep(), onCompare }))
  } catch (error) {
    throw error instanceof OtherContent ? new UsageError(error.message) : error
  }
}

function report({ copied, indexed, counts }: Moved): number {
  console.log(tableOf(counts))
  console.log(`${copied} rows copied, ${indexed} posts indexed for search.`)
  const lost = differing(counts)
  if (lost.length === 0) console.log('Every row is the same. Start the server with the new DATABASE_URL.')
  else console.error(`Not the same: ${lost.map(({ table }) => table).join(', ')}. Was something written meanwhile?`)
  return lost.length === 0 ? 0 : 1
}

/** Of every table, how many rows there are here and there. */
export function tableOf(counts: readonly Count[]): string {
  const lines = counts.map(({ table, source, target, same }) => [table, source, target, same ? 'same' : 'DIFFERENT'])
  const rows = [['Table', 'from', 'to', ''], ...lines].map((row) => row.map(String))
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const pad = (text: string, column: number) =>
    column === 1 || column === 2 ? text.padStart(widths[column]!) : text.padEnd(widths[column]!)
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}

async function withEngine(url: string, work: (engine: Engine) => Promise<number>): Promise<number> {
  const config = readConfig({ ...process.env, DATABASE_URL: url })
  const engine = await openEngine(config, createLog(config.logLevel === 'info' ? 'warn' : config.logLevel))
  try {
    return await work(engine)
  } finally {
    await engine.close()
  }
}

function readArgs(args: string[]): { from: string; to: string } {
  try {
    const { values } = parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' } } })
    if (values.from && values.to && values.from !== values.to) return { from: values.from, to: values.to }
  } catch {
    // Said below.
  }
  throw new UsageError(`Usage: move ${moveCommand.usage}`)
}
