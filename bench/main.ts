import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cacheFolder } from './data.ts'
import { moveToLoaderCore } from './machine.ts'
import { printTable, type Row } from './row.ts'
import { clientRows } from './rows/client.ts'
import { engineRows } from './rows/engines.ts'
import { listRows } from './rows/lists.ts'
import { liveRows } from './rows/live.ts'
import { memoryRows } from './rows/memory.ts'
import { pageRows } from './rows/page.ts'
import { searchRows } from './rows/search.ts'
import { sendRows } from './rows/send.ts'
import { topicRows } from './rows/topic.ts'
import { vitalRows } from './rows/vitals.ts'
import { type Run, startRun } from './run.ts'

/** What `npm run bench -- topic live` chooses from. */
const groups: Record<string, (run: Run) => Promise<Row[]>> = {
  topic: topicRows,
  page: pageRows,
  vitals: vitalRows,
  live: liveRows,
  send: sendRows,
  rss: memoryRows,
  lists: listRows,
  search: searchRows,
  engines: engineRows,
  client: clientRows,
}

const help = `Usage: npm run bench -- [${Object.keys(groups).join('|')} …] [options]

Measures Forium against the smallest programs that do the same (bench/reference), on this machine, in one run.
Without a name: all groups. Every answer is checked for its content; a wrong one fails the run, a missed budget does not.

  --million        lists and search also at a million posts (made once, some minutes and 3 GB)
  --rounds <n>     measured rounds of each side, default 5
  --seconds <n>    length of a round, default 3
  --posts <n>      size of the forum, default 37000`

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      million: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '3' },
      posts: { type: 'string', default: '37000' },
      help: { type: 'boolean', default: false },
    },
  })
  const unknown = positionals.find((name) => !Object.hasOwn(groups, name))
  if (values.help || unknown) {
    console.log(unknown ? `There is no group "${unknown}".\n\n${help}` : help)
    process.exitCode = unknown ? 2 : 0
    return
  }
  const names = positionals.length > 0 ? positionals : Object.keys(groups)
  using run = startRun({
    posts: Number(values.posts),
    rounds: Number(values.rounds),
    roundSeconds: Number(values.seconds),
    million: values.million,
    log: console.error,
  })
  console.log(`${cpus()[0]?.model.trim()} × ${cpus().length}, Node ${process.version}; ${moveToLoaderCore()}`)
  keep(await measureAll(run, names))
}

async function measureAll(run: Run, names: readonly string[]): Promise<Record<string, Row[]>> {
  const results: Record<string, Row[]> = {}
  for (const name of names) {
    console.log(`\n▸ ${name}`)
    try {
      results[name] = await groups[name]!(run)
      printTable(results[name])
    } catch (error) {
      // What could not be measured says nothing about the rest.
      console.error(error)
      process.exitCode = 1
    }
  }
  return results
}

function keep(results: Record<string, Row[]>): void {
  const file = join(cacheFolder, 'latest.json')
  mkdirSync(cacheFolder, { recursive: true })
  writeFileSync(
    file,
    JSON.stringify({ at: new Date(), node: process.version, cpu: cpus()[0]?.model, results }, null, 2),
  )
  console.log(`\nKept in ${file}`)
}

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(code))
await main()
