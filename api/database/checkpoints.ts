import { statSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { workerUrl } from '../worker-url.ts'

const everyMs = 1000
const passiveBytes = 4 * 1024 * 1024
const truncateBytes = 64 * 1024 * 1024

/**
 * Moves the write-ahead log into the database off the writer's path: in a worker that lives only while there is
 * something to move, so that it costs no memory at rest. Returns the function that stops it.
 */
export function startCheckpoints(file: string): () => Promise<void> {
  let running: Promise<void> | null = null
  let seen = 0
  const timer = setInterval(() => {
    const size = sizeOf(`${file}-wal`)
    if (running || size < passiveBytes || size === seen) return
    seen = size
    running = checkpoint(file, size > truncateBytes ? 'TRUNCATE' : 'PASSIVE').finally(() => (running = null))
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}

function checkpoint(file: string, mode: 'PASSIVE' | 'TRUNCATE'): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl('./checkpoint-worker.ts', import.meta.url), { workerData: { file, mode } })
    // A failed checkpoint loses nothing: the log stays, the next one tries again.
    worker.on('error', () => resolve())
    worker.on('exit', () => resolve())
  })
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
