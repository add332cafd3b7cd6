import { type Command, UsageError } from './command.ts'
import { communityIdOf, withRuntime } from './with-runtime.ts'

const sources = ['discourse', 'stackexchange'] as const

export const importCommand: Command = {
  name: 'import',
  usage: 'discourse|stackexchange <path> [--community <id>] [--source <name>] [--categories <file>] [--json]',
  summary: 'Brings in another forum. May be stopped and run again: what is there already is left alone.',
  details: [
    'discourse       a folder with posts/json/<slug>.<id>.json, or the archive as .tar.zst',
    'stackexchange   Posts.xml, or the folder it lies in',
    '',
    '--source <name>      tells two imports of the same kind apart; part of every external reference',
    '--json               prints the whole report as JSON',
    '--job <id>           writes into this job instead of one of its own; the server starts imports so',
    '--categories <file>  JSON that maps category ids of the source to names: {"10": "Support"}',
  ].join('\n'),
  run(args) {
    const [kind, path] = args
    const source = sources.find((candidate) => candidate === kind)
    if (!source || !path || path.startsWith('--'))
      throw new UsageError('Say what to import: import discourse|stackexchange <path>')
    return withRuntime(async (runtime) => {
      const communityId = await communityIdOf(runtime, args)
      if (!communityId) throw new UsageError('There is no such community. Make one with: npm run forium -- init <name>')
      const { runImport, underServer } = await import('./run-import.ts')
      const options = { name: option(args, '--source'), categories: option(args, '--categories') }
      const rest = { jobId: option(args, '--job'), json: args.includes('--json') }
      return underServer(path, () =>
        runImport(runtime.systemContext(communityId), source, path, { ...options, ...rest }),
      )
    })
  },
}

function option(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args[at + 1]
}
