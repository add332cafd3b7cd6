import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { bundle } from './bundle.ts'
import type { Heard, Run } from './show.ts'
import { sqliteStorage } from './sqlite-storage.ts'

const folder = 'docs/engines/hermes'
const bin = `${folder}/node_modules`
/** Runs what an app of 2022 was built for. */
const vm = `${bin}/hermes-engine-cli/linux64-bin/hermes`
/** Compiles what an app of today is. */
export const compiler = `${bin}/hermes-compiler/hermesc/linux64-bin/hermesc`

/** Installs them, once. */
export async function installHermes(): Promise<void> {
  const there = `${bin}/.package-lock.json`
  const names = (file: string) => Object.keys(JSON.parse(readFileSync(file, 'utf8')).packages).filter(Boolean)
  try {
    const known = new Set(names(there))
    if (names(`${folder}/package-lock.json`).every((name) => known.has(name))) return
  } catch {}
  await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--loglevel=error', '--prefix', folder])
}

/** Hermes has no classes, and one `let` for all turns of a loop: as React Native does, it gets neither to see. */
export function lowered(code: string): string {
  const require = createRequire(`${process.cwd()}/${folder}/package.json`)
  const { transformSync } = require('@babel/core') as {
    transformSync(code: string, options: object): { code: string }
  }
  const plugins = ['classes', 'block-scoping'].map((name) => require.resolve(`@babel/plugin-transform-${name}`))
  return transformSync(code, { plugins, babelrc: false, configFile: false, minified: true, comments: false }).code
}

/** A VM of its own for each run; clock, network and storage are this process's. */
export async function startVm(
  code: string,
  part: string,
  given: object,
  { file, heard }: { file: string; heard(said: Heard): void },
): Promise<Run> {
  const prelude = lowered(await bundle('docs/engines/hermes-prelude.ts', 'host'))
  const child = spawn(vm, ['-prompt=', '-prompt2='], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  // Killed while somebody still writes to it.
  child.stdin.on('error', () => {})
  const storage = sqliteStorage(file)
  const desk = createDesk(storage, heard, (...line) => {
    child.stdin.write(`host.answer(${line.map((value) => JSON.stringify(value ?? null)).join(',')});0\n`)
  })
  createInterface(child.stdout).on('line', (line) => {
    const at = line.indexOf('\u0001')
    if (at >= 0) desk.hear(JSON.parse(line.slice(at + 1)))
    else if (line !== '0' && line !== '') console.error(line)
  })
  for (const script of [prelude, code]) child.stdin.write(`${script.replaceAll('\n', ' ')};0\n`)
  child.stdin.write(`scenario.${part}({storage: host.storage, say: host.say}, ${JSON.stringify(given)});0\n`)
  return {
    async kill() {
      desk.close()
      child.kill('SIGKILL')
      await exited
      await storage.close!()
    },
  }
}

interface Call {
  call: string
  id: number
  given: never
}
type Answer = (kind: 'ok' | 'failed' | 'timer' | 'socket', id: number, value?: unknown) => void

/** Does what the VM asks for. */
function createDesk(storage: ReturnType<typeof sqliteStorage>, heard: (said: Heard) => void, answer: Answer) {
  const timers = new Set<NodeJS.Timeout>()
  const sockets = new Map<number, WebSocket>()
  const calls: Record<string, (given: never) => Promise<unknown>> = {
    load: storage.load,
    apply: storage.apply,
    clear: storage.clear,
    async fetch({ url, ...init }: { url: string }) {
      const response = await fetch(url, init)
      return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() }
    },
  }
  function connect(id: number, { url, protocol }: { url: string; protocol: string }) {
    const socket = new WebSocket(url, protocol)
    sockets.set(id, socket)
    socket.onopen = () => answer('socket', id, ['onopen', {}])
    socket.onmessage = ({ data }) => answer('socket', id, ['onmessage', { data }])
    socket.onclose = ({ code }) => answer('socket', id, ['onclose', { code }])
  }
  function ring(id: number, ms: number) {
    const timer = setTimeout(() => {
      timers.delete(timer)
      answer('timer', id)
    }, ms)
    timers.add(timer)
  }
  return {
    hear({ call, id, given }: Call) {
      if (call === 'say') heard(given)
      else if (call === 'timer') ring(id, given)
      else if (call === 'socket') connect(id, given)
      else if (call === 'frame') sockets.get(id)?.send(given)
      else if (call === 'hang up') sockets.get(id)?.close(given)
      else
        calls[call]!(given).then(
          (value) => answer('ok', id, value),
          (error: unknown) => answer('failed', id, String(error)),
        )
    },
    close() {
      for (const timer of timers) clearTimeout(timer)
      for (const socket of sockets.values()) socket.close()
    },
  }
}
