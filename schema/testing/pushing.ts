import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { pushNews, sendPush } from '../notification/pushing.ts'
import { startSession } from '../people/session.ts'
import { systemViewer } from '../people/viewer.ts'
import type { JobPayloads } from '../ports/jobs.ts'
import type { Push } from '../ports/pusher.ts'
import { newsIn } from './news.ts'
import { postOfficeIn } from './post-office.ts'
import type { World } from './world.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are looked into freely
type Answer = Record<string, any>
type Sending = JobPayloads['SEND_PUSH']

/** Devices of people, and what is pushed to them. */
export function pushesIn(world: Pick<World, 'ports' | 'clock' | 'as' | 'run'>) {
  const office = postOfficeIn(world)
  const { pusher } = world.ports
  let made = 0
  return {
    office,
    /** The same person with a session that the tables know. */
    async signedIn(ctx: Context): Promise<Context> {
      const session = await commit(ctx, async (unit) => startSession(ctx, unit, ctx.viewer.id!))
      return world.as({ ...ctx.viewer, sessionId: session.id }, ctx.communityId)
    },
    subscription: (name = `${++made}`) => ({
      kind: 'WEB_PUSH',
      endpoint: `https://push.example.com/${name}`,
      p256dh: `B${'k'.repeat(86)}`,
      auth: 'a'.repeat(22),
    }),
    async register(ctx: Context, input: object): Promise<Answer> {
      const answer = await world.run(
        ctx,
        `mutation($input: RegisterPushDeviceInput!) { registerPushDevice(input: $input) {
          ... on RegisterPushDevicePayload { device { id kind app environment isCurrent } }
          ... on UserError { errorCode } ... on InvalidInputError { issues { path code } } } }`,
        { input },
      )
      return answer.registerPushDevice
    },
    devices: async (ctx: Context): Promise<Answer[]> =>
      (await world.run(ctx, '{ viewerPushDevices { id kind isCurrent } }')).viewerPushDevices,
    /** Lets what happened become news, and the time pass after which they are pushed. */
    async wait(ms = 6_000): Promise<void> {
      await office.wait(ms)
    },
    /** Lets what happened become news, and gives what is to be sent to these devices, unsent. */
    async jobsOf(ctx: Context): Promise<Sending[]> {
      await newsIn(world).deliver()
      const { queued } = world.ports.jobs
      const { communityId } = ctx
      for (const job of queued.splice(0))
        if (job.name === 'PUSH_NEWS')
          await pushNews(world.as(systemViewer, ''), job.payload as JobPayloads['PUSH_NEWS'])
      const jobs = queued.splice(0).filter(({ name }) => name === 'SEND_PUSH')
      return jobs.map(({ payload }) => payload as Sending).filter((payload) => payload.communityId === communityId)
    },
    async run(jobs: Sending[]): Promise<void> {
      for (const payload of jobs) await sendPush(world.as(systemViewer, ''), payload)
    },
    /** What was pushed since it was asked last. */
    arrived: (): { to: string; push: Push }[] =>
      pusher.arrived.splice(0).map(({ target, push }) => ({ to: target.address, push })),
  }
}
