import { commit } from '@forium/schema/kernel/commit.ts'
import { jobsContract } from '@forium/schema/ports/jobs.contract.ts'
import { createWorld } from '@forium/schema/testing/world.ts'
import { tableJobs } from './queue.ts'

jobsContract('tableJobs', async () => {
  const world = await createWorld()
  const { database } = world.ports
  return {
    jobs: tableJobs(world.ports),
    commit: (work) => commit(world.guest, work),
    async queued() {
      const query = database.sql.selectFrom('Job').select(['name', 'payload', 'runAt']).orderBy('runAt')
      return (await database.all(query)).map((job) => ({ ...job, payload: JSON.parse(job.payload) }))
    },
  }
})
