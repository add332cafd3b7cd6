import { issueSignInLink, setUp } from '@forium/schema/people/set-up.ts'
import { type Command, UsageError } from './command.ts'
import { withRuntime } from './with-runtime.ts'

export const init: Command = {
  name: 'init',
  usage: '<name> [--host <host name>]',
  summary: 'Makes a community and prints its owner’s one-time sign-in link.',
  details: 'With --host, requests for that host name lead to it; the first community also answers on all other hosts.',
  run(args) {
    const at = args.indexOf('--host')
    const host = at < 0 ? undefined : args[at + 1]
    const name = args.find((arg, i) => !arg.startsWith('--') && i !== at + 1 + (at < 0 ? args.length : 0))
    if (!name || (at >= 0 && !host))
      throw new UsageError('Say how the community is called: init "Acme" [--host forum.acme.com]')
    return withRuntime(async (runtime) => {
      const { communityId, isNew } = await setUp(runtime.ports, { name, host })
      const url = await issueSignInLink(runtime.systemContext(communityId), { handle: 'owner', roles: ['OWNER'] })
      console.log(
        `${isNew ? `${name} is` : 'There is already'} ${communityId}.\nThe owner signs in once with:\n  ${url}`,
      )
      return 0
    })
  },
}
