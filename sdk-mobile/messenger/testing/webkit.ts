import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline'

const python = '/usr/bin/python3'
const host = new URL('webkit-host.py', import.meta.url).pathname

/** Why WebKitGTK cannot run here; false where it can. */
export const noWebKit = missing()

function missing(): string | false {
  if (!existsSync('/usr/bin/xvfb-run')) return 'there is no xvfb-run'
  const script = "import gi; gi.require_version('Gtk', '3.0'); gi.require_version('WebKit2', '4.1')"
  const isThere = existsSync(python) && spawnSync(python, ['-c', script]).status === 0
  return !isThere && 'Debian’s Python has no WebKitGTK (gir1.2-webkit2-4.1, python3-gi)'
}

export interface WebKitView {
  /** The value of an expression in the page; of a promise in `window.…` only what it has become. */
  evaluate<T = unknown>(script: string): Promise<T>
  /** Ends the process of the page, as a phone does that needs its memory. */
  kill(): Promise<void>
  load(address: string): Promise<void>
  close(): Promise<void>
  /** Where the page wanted to go, and was not let. */
  readonly wandered: readonly string[]
}

export interface WebKitOptions {
  /** What the page posts to `webkit.messageHandlers.forium`, and the address of the page. */
  onMessage?(text: string, from: string): void
  /** Where WebKit keeps what the page keeps by itself (IndexedDB); left out, nothing outlives the view. */
  folder?: string
}

interface Told {
  event: string
  id?: number
  value?: string | null
  error?: string | null
  text?: string
  from?: string
  to?: string
}

/** A page in a WebView of WebKitGTK, on a screen of its own. Resolves when it is loaded. */
export async function openWebKit(address: string, { onMessage, folder }: WebKitOptions = {}): Promise<WebKitView> {
  const child = spawn('/usr/bin/xvfb-run', ['-a', python, host, address, ...(folder ? [folder] : [])], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1' },
    detached: true,
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const waiting = new Map<string, (told: Told) => void>()
  const wandered: string[] = []
  const told = (event: string, limitMs = 30_000) =>
    new Promise<Told>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`WebKit did not say: ${event}`)), limitMs)
      waiting.set(event, (found) => {
        clearTimeout(late)
        waiting.delete(event)
        resolve(found)
      })
    })
  createInterface({ input: child.stdout! }).on('line', (line) => {
    const message = JSON.parse(line) as Told
    if (message.event === 'message') onMessage?.(message.text!, message.from!)
    else if (message.event === 'navigate') wandered.push(message.to!)
    else waiting.get(message.event === 'value' ? `value ${message.id}` : message.event)?.(message)
  })
  const order = (what: object) => child.stdin!.write(`${JSON.stringify(what)}\n`)
  let last = 0
  await told('loaded').catch(async (error) => {
    end(child)
    throw error
  })
  return {
    wandered,
    async evaluate<T>(script: string) {
      const id = ++last
      const answer = told(`value ${id}`)
      order({ do: 'evaluate', id, script })
      const { value, error } = await answer
      if (error) throw new Error(error)
      return (value == null ? undefined : JSON.parse(value)) as T
    },
    async kill() {
      const gone = told('gone')
      order({ do: 'kill' })
      await gone
    },
    async load(next) {
      const loaded = told('loaded')
      order({ do: 'load', address: next })
      await loaded
    },
    async close() {
      order({ do: 'quit' })
      const late = setTimeout(() => end(child), 5_000)
      await ended
      clearTimeout(late)
    },
  }
}

/** With the screen that it was given. */
function end({ pid }: ChildProcess): void {
  if (pid) process.kill(-pid)
}
