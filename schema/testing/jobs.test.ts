import { commit } from '../kernel/commit.ts'
import { jobsContract } from '../ports/jobs.contract.ts'
import { createWorld } from './world.ts'

jobsContract('memoryJobs', async () => {
  const world = await createWorld()
  const { jobs } = world.ports
  return {
    jobs,
    commit: (work) => commit(world.guest, work),
    queued: async () => jobs.queued.toSorted((a, b) => a.runAt - b.runAt),
  }
})
