import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { lstat, mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  checkImportOrder,
  type ImportFile,
  type ImportOrder,
  type Imports,
  isImportFileName,
} from '@forium/schema/ports/imports.ts'
import { type Config, environmentOf } from '../config.ts'
import type { Log } from '../log.ts'
import { workerUrl } from '../worker-url.ts'

export interface ChildImports extends Imports {
  /** Ends what runs, and waits until that is written down. */
  close(): Promise<void>
}

interface Running {
  jobId: string
  /** Why it is to end; set by who ends it. */
  reason: string | null
  child: ChildProcess | null
  ended: Promise<void>
}

/** Each import is the command line's own `import` in a process of its own: the server stays small and answers. */
export function childImports(config: Readonly<Config>, log: Log): ChildImports {
  const folder = join(config.dataDir, 'imports')
  let isTaken = false
  let running: Running | null = null
  const end = async (reason: string): Promise<void> => {
    if (!running) return
    running.reason = reason
    running.child?.kill('SIGKILL')
    await running.ended
  }
  return {
    files: () => filesIn(folder),
    claim() {
      if (isTaken) return null
      isTaken = true
      return {
        release: () => {
          isTaken = false
        },
        run(order, ended) {
          checkImportOrder(order)
          const current: Running = { jobId: order.jobId, reason: null, child: null, ended: Promise.resolve() }
          running = current
          current.ended = runChild(config, join(folder, order.file), order, current)
            .catch((error: unknown) => `It could not be started: ${(error as Error).message}`)
            .then((failure) => ended(current.reason ?? failure))
            .catch((error: unknown) => log.error({ error: String(error) }, 'import: could not write down its end'))
            .finally(() => {
              running = null
              isTaken = false
            })
        },
      }
    },
    async stop(jobId) {
      if (running?.jobId !== jobId) return false
      await end('It was stopped.')
      return true
    },
    async close() {
      isTaken = true
      await end('The server was stopped while it ran.')
    },
  }
}

/** Nothing but files that lie right there: no links, which may lead out of the folder. */
async function filesIn(folder: string): Promise<ImportFile[]> {
  await mkdir(folder, { recursive: true })
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile() && isImportFileName(entry.name)).map((entry) => entry.name)
  const found = await Promise.all(names.sort().map((name) => fileAt(folder, name)))
  return found.filter((file) => file !== null)
}

async function fileAt(folder: string, name: string): Promise<ImportFile | null> {
  const stats = await lstat(join(folder, name)).catch(() => null)
  return stats?.isFile() ? { name, byteSize: stats.size, modifiedAt: Math.floor(stats.mtimeMs) } : null
}

/** Gives what went wrong in words, or null. What it unpacks lies in a folder of its own and goes with it. */
async function runChild(
  config: Readonly<Config>,
  path: string,
  order: ImportOrder,
  current: Running,
): Promise<string | null> {
  const scratch = join(config.dataDir, 'imports', `.${order.jobId}`)
  await mkdir(scratch, { recursive: true })
  try {
    // Asked to end before it had begun.
    if (current.reason !== null) return current.reason
    const child = spawn(process.execPath, argumentsOf(path, order), {
      env: { ...environmentOf(config), TMPDIR: scratch },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    current.child = child
    return await outcomeOf(child)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function argumentsOf(path: string, { jobId, communityId, kind, name }: ImportOrder): string[] {
  const main = fileURLToPath(workerUrl('../main.ts', import.meta.url))
  const source = kind === 'DISCOURSE' ? 'discourse' : 'stackexchange'
  const own = ['--community', communityId, '--job', jobId, ...(name === null ? [] : ['--source', name])]
  return ['--disable-warning=ExperimentalWarning', main, 'import', source, path, ...own]
}

/** Exit code 3 is an import that left something out and says so in its report. */
async function outcomeOf(child: ChildProcess): Promise<string | null> {
  let said = ''
  let failure: string | null = null
  child.stderr!.on('data', (data: Buffer) => {
    said = (said + data).slice(-2000)
  })
  child.on('message', (message: { failure?: unknown }) => {
    if (typeof message?.failure === 'string') failure = message.failure.slice(0, 1000)
  })
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  if (code === 0 || code === 3) return null
  return (
    failure ??
    (signal ? `It was ended by ${signal}.` : said.trim().split('\n').at(-1)!.slice(0, 500) || `Exit code ${code}.`)
  )
}
