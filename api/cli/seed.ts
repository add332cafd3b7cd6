import { type Command, UsageError } from './command.ts'
import { seedDemo } from './demo.ts'
import { communityIdOf, withRuntime } from './with-runtime.ts'

export const seed: Command = {
  name: 'seed',
  usage: '[--community <id>]',
  summary: 'Fills a community with the demo’s categories, topics and a conversation. Running it twice adds nothing.',
  run: (args) =>
    withRuntime(async (runtime) => {
      const communityId = await communityIdOf(runtime, args)
      if (!communityId) throw new UsageError('There is no such community. Make one with: npm run forium -- init <name>')
      await seedDemo(runtime, communityId)
      console.log('The demo is there.')
      return 0
    }),
}
