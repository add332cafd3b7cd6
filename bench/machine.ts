import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'

// Servers share the first core and are measured one at a time; whoever loads them has the last one.
const canPin = cpus().length > 1 && spawnSync('taskset', ['--version']).status === 0

/** What a server's command begins with, so that it and all its threads stay on one core. */
export const onServerCore: readonly string[] = canPin ? ['taskset', '-c', '0'] : []

export function moveToLoaderCore(): string {
  if (!existsSync('/proc/self/stat')) throw new Error('The benchmarks measure through /proc, which only Linux has.')
  if (!canPin) return 'not pinned (one core, or no taskset): ratios of throughput are rough'
  moveTo(String(lastCore))
  return `server on core 0, loader on core ${lastCore}`
}

/** For what is no loader but a person's whole machine: a browser draws, compiles and fetches on cores of its own. */
export function onAllCores(): Disposable {
  if (canPin) moveTo(`0-${lastCore}`)
  return { [Symbol.dispose]: () => void (canPin && moveTo(String(lastCore))) }
}

const lastCore = cpus().length - 1
const moveTo = (cores: string) => spawnSync('taskset', ['-a', '-c', '-p', cores, String(process.pid)])

const tickMs = 10

/** CPU time that a process has used, all threads, user and system; of threads that have ended, too. */
export function cpuMsOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * tickMs
}

export function rssMbOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)![1]) / 1024
}

/** The server under `node setup.mjs start`: the child that was told to start, too. */
export function serverUnder(pid: number): number {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const stat = tryRead(`/proc/${name}/stat`)
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    if (parent === pid && tryRead(`/proc/${name}/cmdline`).split('\0').includes('start')) return Number(name)
  }
  throw new Error(`No server runs under process ${pid}.`)
}

function tryRead(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
