import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Unit } from './database.ts'
import type { Jobs } from './jobs.ts'

export interface JobsUnderTest {
  jobs: Jobs
  /** One unit of work, committed. */
  commit(work: (unit: Unit) => Promise<void>): Promise<unknown>
  /** What waits to be run, in the order of `runAt`. */
  queued(): Promise<{ name: string; payload: unknown; runAt: number }[]>
}

/** What every queue promises: a job is there exactly when the unit that asked for it is on disk. */
export function jobsContract(name: string, make: () => Promise<JobsUnderTest>): void {
  describe(name, () => {
    test('queues what a committed unit asked for, with its payload', async () => {
      const { jobs, commit, queued } = await make()
      await commit(async (unit) => ask(jobs, unit, { id: 'a' }))
      const [job, ...others] = await queued()
      assert.deepEqual([job?.name, job?.payload, others], ['CONTRACT_TEST', { id: 'a' }, []])
    })

    test('queues nothing of a unit that failed', async () => {
      const { jobs, commit, queued } = await make()
      const failing = commit(async (unit) => {
        ask(jobs, unit, { id: 'a' })
        throw new Error('changed my mind')
      })
      await assert.rejects(failing, /changed my mind/)
      assert.deepEqual(await queued(), [])
    })

    test('keeps the time before which a job must not run', async () => {
      const { jobs, commit, queued } = await make()
      await commit(async (unit) => ask(jobs, unit, { id: 'later' }, { runAt: 9_000_000_000_000 }))
      assert.equal((await queued())[0]?.runAt, 9_000_000_000_000)
    })

    test('holds one job of a unique key, also when two ask at once, and many without a key', async () => {
      const { jobs, commit, queued } = await make()
      const asked = (id: string, unique?: string) => commit(async (unit) => ask(jobs, unit, { id }, { unique }))
      await Promise.all([asked('a', 'daily'), asked('b', 'daily'), asked('c', 'weekly'), asked('d'), asked('e')])
      assert.equal((await queued()).length, 4)
    })
  })
}

/** A job of a name that no slice has. */
function ask(jobs: Jobs, unit: Unit, payload: { id: string }, options?: { runAt?: number; unique?: string }): void {
  jobs.enqueue(unit, 'CONTRACT_TEST' as never, payload as never, options)
}
