import type { Unit } from './database.ts'

/** Job names and what each carries; slices add theirs by declaration merging. Payloads carry ids, never rows. */
// biome-ignore lint/suspicious/noEmptyInterface: merged by the slices
export interface JobPayloads {}

export type JobName = keyof JobPayloads

/** Work for later, queued in the caller's transaction: a job never outruns its data, and is never lost with it. */
export interface Jobs {
  enqueue<Name extends JobName>(
    unit: Unit,
    name: Name,
    payload: JobPayloads[Name],
    options?: { runAt?: number; unique?: string },
  ): void
}
