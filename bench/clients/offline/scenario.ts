// Three messages are written while there is no network, and the app is killed.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Arrival, type Mode, startMessageServer } from './server.ts'

/**
 * When it is killed: while there is no network · as the network comes back, before the server has taken anything · when
 * the server has taken what was sent, and its answer is still on the way.
 */
export type Moment = 'offline' | 'sending' | 'unanswered'
export interface Outcome {
  /** In the order in which the server had each of them first. */
  order: string[]
  /** How many a server that goes by the sender's key shows twice. */
  doubled: number
}

const port = 4372
const url = `http://127.0.0.1:${port}`

export async function afterKill(program: string, moment: Moment, ...options: string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'forium-offline-'))
  const args = ['--disable-warning=ExperimentalWarning', program, url, join(folder, 'kept'), ...options]
  const open = () => says(spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'ignore'] }), 'open')
  try {
    const before = await startMessageServer(port, 'answers')
    const first = await open()
    await before.close()
    await sleep(300)
    first.stdin!.write('write')
    await says(first, 'written')
    const arrivals = moment === 'offline' ? [] : await sendingTo(moment === 'unanswered' ? 'takes' : 'hangs', first)
    await kill(first)
    return outcomeOf([...arrivals, ...(await resumed(open))])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The network comes back, and it is killed as soon as it says something. */
async function sendingTo(mode: Mode, app: ChildProcess): Promise<Arrival[]> {
  const server = await startMessageServer(port, mode)
  await until(() => server.requests > 0, 8_000)
  await sleep(100)
  await kill(app)
  await server.close()
  return server.arrivals
}

/** What arrives when it is started again, with a network as it should be. */
async function resumed(open: () => Promise<ChildProcess>): Promise<Arrival[]> {
  const server = await startMessageServer(port, 'answers')
  try {
    const second = await open()
    await until(() => new Set(server.arrivals.map(({ text }) => text)).size === 3, 5_000)
    await sleep(500) // for what comes twice
    await kill(second)
    return server.arrivals
  } finally {
    await server.close()
  }
}

function outcomeOf(arrivals: Arrival[]): Outcome {
  const effects = arrivals.filter(
    ({ key }, i) => key === undefined || arrivals.findIndex((one) => one.key === key) === i,
  )
  const order = [...new Set(effects.map(({ text }) => text))]
  return { order, doubled: effects.length - order.length }
}

async function says(child: ChildProcess, word: string): Promise<ChildProcess> {
  child.stdout!.setEncoding('utf8')
  await new Promise<void>((resolve, reject) => {
    child.stdout!.on('data', (text: string) => text.includes(word) && resolve())
    child.once('exit', (code) => reject(new Error(`It ended with ${code} before it was ${word}.`)))
  })
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

async function until(holds: () => boolean, ms: number): Promise<void> {
  for (const end = Date.now() + ms; !holds() && Date.now() < end; ) await sleep(20)
}
