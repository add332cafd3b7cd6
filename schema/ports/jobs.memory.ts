import type { JobName, JobPayloads, Jobs } from './jobs.ts'

export interface QueuedJob {
  name: JobName
  payload: JobPayloads[JobName]
  runAt: number
  unique: string | null
}

/** Keeps what was enqueued by units that committed, in order, for tests to look at and to run. */
export function memoryJobs(): Jobs & { queued: QueuedJob[] } {
  const queued: QueuedJob[] = []
  return {
    queued,
    enqueue(unit, name, payload, options) {
      unit.afterCommit(() => {
        if (options?.unique && queued.some((job) => job.unique === options.unique)) return
        queued.push({ name, payload, runAt: options?.runAt ?? 0, unique: options?.unique ?? null })
      })
    },
  }
}
