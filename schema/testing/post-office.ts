import { jobHandlers } from '../jobs.ts'
import type { Context } from '../kernel/context.ts'
import { mailDelayMs } from '../notification/mail-queue.ts'
import { systemViewer } from '../people/viewer.ts'
import type { Mail } from '../ports/mailer.ts'
import { newsIn } from './news.ts'
import type { World } from './world.ts'

export type Outside = Pick<World, 'ports' | 'clock' | 'as' | 'run'>

/** Runs what waits in the queue of a world, as its worker would. */
export function postOfficeIn(world: Outside, also: Partial<Context> = {}) {
  const news = newsIn(world)
  const { queued } = world.ports.jobs
  const runDue = async (): Promise<void> => {
    for (let due = dueIn(); due !== -1; due = dueIn()) {
      const [job] = queued.splice(due, 1)
      const handler = jobHandlers[job!.name] as (ctx: Context, payload: unknown) => Promise<void>
      await handler({ ...world.as(systemViewer, ''), ...also }, job!.payload)
    }
  }
  const dueIn = () => queued.findIndex((job) => job.runAt <= world.clock.now())
  return {
    runDue,
    /** Lets what happened become news, and the time pass after which news are mailed. */
    async wait(ms = mailDelayMs): Promise<void> {
      await news.deliver()
      world.clock.advance(ms)
      await runDue()
    },
    /** What was sent since it was asked last. */
    mails: (): Mail[] => world.ports.mailer.outbox.splice(0),
  }
}
