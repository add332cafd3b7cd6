import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { openRuntime, type Runtime } from '../runtime.ts'

/** Opens the runtime of this configuration for one piece of work and closes it whatever happens. */
export async function withRuntime(work: (runtime: Runtime) => Promise<number>): Promise<number> {
  const config = readConfig(process.env)
  const runtime = await openRuntime(config, createLog(config.logLevel === 'info' ? 'warn' : config.logLevel))
  try {
    return await work(runtime)
  } finally {
    await runtime.close()
  }
}

/** The community that a command works on: `--community <id>` or the first. */
export async function communityIdOf(runtime: Runtime, args: readonly string[]): Promise<string | null> {
  const at = args.indexOf('--community')
  const { database } = runtime.ports
  const all = database.sql.selectFrom('Community').select('id').orderBy('createdAt').orderBy('id')
  const found = await database.first(at < 0 ? all.limit(1) : all.where('id', '=', args[at + 1] ?? ''))
  return found?.id ?? null
}
