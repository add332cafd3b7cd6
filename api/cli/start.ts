import { readConfig } from '../config.ts'
import { litestreamBeside } from '../litestream/beside.ts'
import { createLog } from '../log.ts'
import { openRuntime } from '../runtime.ts'
import { startServer } from '../server.ts'
import type { Command } from './command.ts'
import { firstRun } from './first-run.ts'

export const start: Command = {
  name: 'start',
  usage: '',
  summary: 'Migrates, sets up a community on first run, and serves everything until it is stopped.',
  async run() {
    const began = performance.now()
    const config = readConfig(process.env)
    const log = createLog(config.logLevel)
    const litestream = await litestreamBeside(config, log)
    const runtime = await openRuntime(config, log)
    const replicating = await litestream?.replicate()
    if (replicating) runtime.gauges.replication = replicating.look
    // A promise of one page that nobody waited for is no reason to hang up on everybody else.
    process.on('unhandledRejection', (error) => runtime.log.error({ error: String(error) }, 'nobody waited for this'))
    const server = await startServer(runtime)
    console.log(`\n  Forium answers at ${server.url}`)
    if (config.graphiql) console.log(`  Explore the API at ${server.url}/graphiql`)
    for (const line of await firstRun(runtime)) console.log(`  ${line}`)
    console.log(`  Ready after ${Math.round(performance.now() - began)} ms. Stop with Ctrl+C.\n`)
    handBack()
    await stopSignal()
    runtime.log.info('stopping')
    await server.close()
    await runtime.close()
    await replicating?.stop()
    return 0
  },
}

const restMs = 5_000

/** Starting needs more memory than serving; without this the process keeps it until it is busy. `npm start` gives `gc`. */
function handBack(): void {
  setTimeout(() => globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' }), restMs).unref()
}

/** The second signal ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1))
        resolve()
      })
    }
  })
}
