// npm run codegen: prints the contract and writes what clients import from it.
//   node codegen.ts            writes codegen/generated
//   node codegen.ts --check    writes nothing; fails when something is stale or breaks clients without saying so
//   node codegen.ts --release  also writes down this version's documents, so that they stay
//   node codegen.ts --sdl      prints the SDL
import { isObjectType, lexicographicSortSchema, printSchema } from 'graphql'
import { apiLevel } from './schema/community/server.graphql.ts'
import { schema } from './schema/index.ts'
import { prefixes } from './schema/kernel/ids.ts'

const sdl = `${printSchema(lexicographicSortSchema(schema))}\n`
/** `Topic.viewerUnreadCount`: fields whose value is another for each who asks. */
const viewerDependent = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => Object.values(type.getFields()))
  .filter((field) => field.extensions.viewerDependent)
  .map(String)
const [mode = '--write'] = process.argv.slice(2)

if (mode === '--sdl') process.stdout.write(sdl)
else {
  // Loaded only here: the generator is ten times as heavy as the schema.
  const { codegen } = await import('./codegen/codegen.ts')
  const contract = { sdl, prefixes, viewerDependent, apiLevel }
  process.exitCode = await codegen(contract, mode === '--write' ? 'write' : mode === '--release' ? 'release' : 'check')
}
