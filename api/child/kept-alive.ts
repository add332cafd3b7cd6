import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Log } from '../log.ts'

const firstPauseMs = 250
const longestPauseMs = 30_000
/** After so long the next death counts as the first. */
const soundMs = 60_000
const graceMs = 15_000

interface Parts {
  /** For the log: `database: rqlited`. */
  name: string
  binary: string
  args: readonly string[]
  env?: NodeJS.ProcessEnv
  log: Log
}

/** Another program beside the server, started again with growing pauses when it dies, until it is stopped. */
export class KeptAlive {
  readonly #parts: Parts
  #child!: ChildProcess
  #deaths = 0
  #lastWords = ''
  #again: NodeJS.Timeout | undefined
  #stopping = false
  readonly #killAtExit = () => void this.#child.kill('SIGTERM')

  constructor(parts: Parts) {
    this.#parts = parts
    // Also when this process ends without time for a farewell.
    process.once('exit', this.#killAtExit)
    this.#start()
  }

  get pid(): number | undefined {
    return this.isRunning ? this.#child.pid : undefined
  }

  get isRunning(): boolean {
    const { pid, exitCode, signalCode } = this.#child
    return pid !== undefined && exitCode === null && signalCode === null
  }

  /** In a row, since it last ran soundly. */
  get deaths(): number {
    return this.#deaths
  }

  get lastWords(): string {
    return this.#lastWords
  }

  async stop(): Promise<void> {
    this.#stopping = true
    clearTimeout(this.#again)
    process.off('exit', this.#killAtExit)
    if (!this.isRunning) return
    const child = this.#child
    const late = setTimeout(() => child.kill('SIGKILL'), graceMs)
    const ended = once(child, 'exit')
    child.ref()
    child.kill('SIGTERM')
    await ended
    clearTimeout(late)
  }

  #start(): void {
    const { binary, args, env } = this.#parts
    const began = performance.now()
    // A terminal's Ctrl+C is for the server, which may need the other to finish what is under way.
    const child = spawn(binary, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true, ...(env && { env }) })
    this.#child = child
    child.unref()
    child.stderr?.setEncoding('utf8')
    child.stderr?.on('data', (text: string) => (this.#lastWords = text.trim().split('\n').at(-1)!.slice(0, 300)))
    ;(child.stderr as unknown as { unref?(): void } | null)?.unref?.()
    child.once('error', (error) => {
      this.#lastWords ||= error.message
      if (child.pid === undefined) this.#died(error.message, began)
    })
    child.once('exit', (code, signal) => this.#died(signal ?? `code ${code}`, began))
  }

  #died(reason: string, began: number): void {
    if (this.#stopping) return
    this.#deaths = performance.now() - began > soundMs ? 1 : this.#deaths + 1
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (this.#deaths - 1))
    this.#parts.log.error({ reason, said: this.#lastWords, againMs: pause }, `${this.#parts.name} died`)
    this.#again = setTimeout(() => this.#start(), pause)
    this.#again.unref()
  }
}
