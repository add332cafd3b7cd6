import type { Command } from './command.ts'
import { withRuntime } from './with-runtime.ts'

export const migrate: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Brings the database to this version’s schema (start does it, too). A copy is made first.',
  run: () =>
    withRuntime(async ({ opened }) => {
      const { migrated } = opened
      console.log(migrated.length > 0 ? `Ran ${migrated.join(', ')}.` : 'Nothing to do: the database is up to date.')
      return 0
    }),
}
