import { atTheStart, readOn } from '../event/log-reader.ts'
import type { Context } from '../kernel/context.ts'
import { newsReader } from '../notification/reader.ts'
import { systemViewer } from '../people/viewer.ts'
import type { World } from './world.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers of tests are looked into freely
type Answer = any

/** What people are told, as tests want to know it. */
export function newsIn(world: Pick<World, 'as' | 'run'>) {
  const progress = atTheStart()
  return {
    /** As the running server does it by itself. */
    deliver: () => readOn(world.as(systemViewer, ''), newsReader, progress),
    /** All that this person was told, the newest first. */
    list: async (ctx: Context, args = ''): Promise<Answer[]> =>
      (
        await world.run(
          ctx,
          `{ viewerNotifications(first: 100 ${args}) { nodes { id kind actorCount readAt excerpt url
            actor { id displayName } topic { title } post { number } conversation { id } } } }`,
        )
      ).viewerNotifications.nodes,
    /** `MENTIONED 2` for an unread mention in post 2, in brackets when it was read; the newest first. */
    async told(ctx: Context): Promise<string[]> {
      const line = (row: Answer) => (row.post ? `${row.kind} ${row.post.number}` : row.kind)
      return (await this.list(ctx)).map((row) => (row.readAt ? `(${line(row)})` : line(row)))
    },
    count: async (ctx: Context): Promise<number> =>
      (await world.run(ctx, '{ viewerUnreadNotificationCount }')).viewerUnreadNotificationCount,
  }
}
