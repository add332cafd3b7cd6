import { atTheStart, type LogReader, logWake, readOn } from '@forium/schema/event/log-reader.ts'
import type { Context } from '@forium/schema/kernel/context.ts'
import { logReaders } from '@forium/schema/log-readers.ts'

const pollMs = 5_000
const retryMs = 1_000

interface Options {
  /** A context of the system in no community; readers act in that of each event. */
  context: () => Context
  log: { error(data: object, text: string): void }
}

/** Lets every reader of the log go on whenever there is something new, from where it stood, also after a crash. */
export function startLogReaders(options: Options): () => Promise<void> {
  const stops = logReaders.map((reader) => startReader(reader, options))
  return async () => void (await Promise.all(stops.map((stop) => stop())))
}

function startReader(reader: LogReader, { context, log }: Options): () => Promise<void> {
  const progress = atTheStart()
  let stopped = false
  let again = false
  let running: Promise<void> | null = null
  const run = async (): Promise<void> => {
    do {
      again = false
      await readOn(context(), reader, progress)
    } while (again && !stopped)
  }
  const kick = (): void => {
    again = true
    if (stopped) return
    running ??= run()
      .catch((error: unknown) => {
        log.error({ reader: reader.name, error: String(error) }, 'log: a reader failed')
        setTimeout(kick, retryMs).unref()
      })
      .finally(() => (running = null))
  }
  const unlisten = context().wake.listen(logWake, kick)
  const timer = setInterval(kick, pollMs)
  timer.unref()
  kick()
  return async () => {
    stopped = true
    unlisten()
    clearInterval(timer)
    await running
  }
}
