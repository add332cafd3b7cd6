import { readConfig } from '../config.ts'
import { startWorker } from '../jobs/worker.ts'
import { openRuntime } from '../runtime.ts'

/** Runs the jobs of an installation and serves nobody, until it is told to stop or is killed. */
const runtime = await openRuntime(readConfig(process.env))
const stop = startWorker({
  context: () => runtime.systemContext(''),
  log: runtime.log,
  leaseMs: Number(process.argv[2]),
})
process.send!('working')
process.once('disconnect', async () => {
  await stop()
  await runtime.close()
})
