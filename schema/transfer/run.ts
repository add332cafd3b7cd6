import type { Context } from '../kernel/context.ts'
import type { ImportJob } from './import-job.ts'
import type { ImportReport } from './report.ts'

export interface ImportOptions {
  /** The system and which one of it: `discourse:urho3d`. The same in every run, or all comes twice. */
  source: string
  /** How many topics will come, where that is known. */
  total?: number
  /** The job that waits for it; without one it makes its own. */
  jobId?: string
  onProgress?: (progress: ImportProgress) => void
  /** Lets others in this process do their work: called between topics and batches. */
  pause?: () => Promise<void>
}

export interface ImportProgress {
  done: number
  total: number
}

/** One import under way. Whatever is kept here follows what is on disk, never what is only planned. */
export interface Run {
  readonly ctx: Context
  readonly source: string
  readonly pause: () => Promise<void>
  readonly report: ImportReport
  readonly job: ImportJob
  /** By external id, what this run has met: compared with the source once, when first met. */
  readonly people: Map<string, KnownPerson>
  /** Ids of categories and tags. */
  readonly places: Map<string, string>
  /** Links to other things of the source, to be checked when everything is there. */
  readonly links: FoundLink[]
}

export interface KnownPerson {
  id: string
  /** As in the database. */
  createdAt: number
  /** Their first post that this run has seen. */
  earliest: number
}

export interface FoundLink {
  from: string
  to: string
  number: number | null
}
