import { type ChildProcess, fork } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ImageContentType, type Images, ImagesBusy, type PreparedImage } from '@forium/schema/ports/images.ts'
import { workerUrl } from '../worker-url.ts'
import type { ImageAnswer, ImageOrder, ImageTask } from './image-process.ts'

export interface ChildImages extends Images {
  close(): Promise<void>
  /** The process that works, while there is one. */
  pid(): number | null
}

interface Options {
  /** Where bytes lie while they are worked on. */
  folder: string
  idleMs?: number
  limitMs?: number
}

const maxWaiting = 16
const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp', 'image/gif': 'gif' } as const
const leftOverMs = 3600 * 1000

/** One image after the other, in a process that is started for the first and ends when there are no more. */
export function childImages({ folder, idleMs = 15_000, limitMs = 20_000 }: Options): ChildImages {
  const worker = oneWorker(idleMs, limitMs)
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  let swept: Promise<void> | null = null
  const inTurn = async <Result>(work: (scratch: string) => Promise<Result>): Promise<Result> => {
    if (waiting >= maxWaiting) throw new ImagesBusy('Too many images wait already.')
    waiting += 1
    swept ??= sweep(folder)
    try {
      await swept
      const scratch = await mkdtemp(join(folder, 'image-'))
      const turn = last.then(() => work(scratch))
      last = turn.catch(() => {})
      return await turn
    } finally {
      waiting -= 1
    }
  }
  return {
    prepare: (body, contentType) => inTurn((scratch) => prepareIn(scratch, body, contentType, worker.ask)),
    square: (body, contentType) => inTurn((scratch) => squareIn(scratch, body, contentType, worker.ask)),
    close: () => worker.end(),
    pid: worker.pid,
  }
}

type Ask = (order: ImageTask) => Promise<ImageAnswer | null>

async function prepareIn(
  scratch: string,
  body: AsyncIterable<Uint8Array>,
  contentType: ImageContentType,
  ask: Ask,
): Promise<PreparedImage | null> {
  const dispose = () => rm(scratch, { recursive: true, force: true })
  const [input, output, small] = ['input', 'output', 'thumbnail'].map((name) => join(scratch, name)) as [
    string,
    string,
    string,
  ]
  try {
    await writePieces(input, body)
    const answer = await ask({ format: formats[contentType], input, output, thumbnail: small })
    demandWorking(answer)
    if (!answer || !('image' in answer)) {
      await dispose()
      return null
    }
    const thumbnail = new Uint8Array(await readFile(small))
    return { ...answer.image, thumbnail, body: () => createReadStream(output), [Symbol.asyncDispose]: dispose }
  } catch (error) {
    await dispose()
    throw error
  }
}

async function squareIn(
  scratch: string,
  body: AsyncIterable<Uint8Array>,
  contentType: ImageContentType,
  ask: Ask,
): Promise<Uint8Array | null> {
  const [input, square] = [join(scratch, 'input'), join(scratch, 'square')]
  try {
    await writePieces(input, body)
    const answer = await ask({ format: formats[contentType], input, square })
    demandWorking(answer)
    return answer && 'isSquare' in answer ? new Uint8Array(await readFile(square)) : null
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

function demandWorking(answer: ImageAnswer | null): void {
  if (answer && 'broken' in answer) throw new Error(`images cannot be read here: ${answer.broken}`)
}

async function writePieces(path: string, body: AsyncIterable<Uint8Array>): Promise<void> {
  await using file = await open(path, 'wx', 0o600)
  for await (const piece of body) await file.writeFile(piece)
}

/** What a process that was killed has left. */
async function sweep(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (name.startsWith('image-') && mtimeMs < Date.now() - leftOverMs) await rm(path, { recursive: true, force: true })
  }
}

function oneWorker(idleMs: number, limitMs: number) {
  let child: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let asked = 0
  const start = (): ChildProcess => {
    const started = startChild()
    started.once('exit', () => {
      if (child === started) child = null
    })
    return started
  }
  return {
    pid: () => child?.pid ?? null,
    /** Null when the process came to an end over it: too slow, too large, or made to break what reads it. */
    ask(order: ImageTask): Promise<ImageAnswer | null> {
      clearTimeout(idle)
      child ??= start()
      const answer = answerOf(child, { ...order, id: ++asked }, limitMs)
      return answer.finally(() => {
        idle = setTimeout(() => child?.connected && child.disconnect(), idleMs)
        idle.unref()
      })
    },
    async end(): Promise<void> {
      clearTimeout(idle)
      const ending = child
      if (!ending) return
      const ended = new Promise((resolve) => ending.once('exit', resolve))
      ending.kill('SIGKILL')
      await ended
    },
  }
}

/** It gets nothing of the server's environment, where secrets are. */
function startChild(): ChildProcess {
  return fork(fileURLToPath(workerUrl('./image-process.ts', import.meta.url)), [], {
    execArgv: ['--max-old-space-size=64', '--disable-warning=ExperimentalWarning'],
    env: { MALLOC_ARENA_MAX: '2', VIPS_CONCURRENCY: '1' },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function answerOf(child: ChildProcess, order: ImageOrder, limitMs: number): Promise<ImageAnswer | null> {
  const { promise, resolve } = Promise.withResolvers<ImageAnswer | null>()
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs)
  const onMessage = (answer: ImageAnswer) => {
    if (answer.id === order.id) resolve(answer)
  }
  const onEnd = () => resolve(null)
  child.on('message', onMessage).once('exit', onEnd).once('error', onEnd)
  child.send(order, (error) => error && onEnd())
  return promise.finally(() => {
    clearTimeout(limit)
    child.off('message', onMessage).off('exit', onEnd).off('error', onEnd)
  })
}
