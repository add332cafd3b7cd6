import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { executeCodegen } from '@graphql-codegen/cli'
import type { Types } from '@graphql-codegen/plugin-helpers'
import { buildSchema } from 'graphql'
import * as registry from './plugins/documents.ts'
import * as errors from './plugins/errors.ts'
import * as ids from './plugins/ids.ts'
import type { Levels } from './plugins/levels.ts'
import * as level from './plugins/levels.ts'
import * as operations from './plugins/operations.ts'

export interface Contract {
  sdl: string
  /** What stands before `_` in the ids of each type. */
  prefixes: Record<string, string>
  /** Coordinates of the fields whose value is another for each who asks. */
  viewerDependent?: readonly string[]
  /** Of the contract; each change of it that clients can notice raises it. */
  apiLevel?: number
  levels?: Levels
}

const plugins: Record<string, unknown> = { operations, errors, ids, level, registry }
const notice = '// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.\n'

/** Every generated file by its path under `codegen/generated`. The web app's DocumentNodes become another output here. */
export async function generate(contract: Contract, folder = 'codegen/operations'): Promise<Map<string, string>> {
  const schema = buildSchema(contract.sdl)
  const failure = errors.failureFragment(schema)
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
  const documents = files.map((file) => `${folder}/${file}`)
  const outputs: Types.Config['generates'] = {
    'errors.ts': { documents: [failure], plugins: ['typescript-operations', 'errors'] },
    'level.ts': { plugins: [{ level: { apiLevel: contract.apiLevel ?? 1 } }] },
    'documents.json': { documents: [failure, ...documents], plugins: ['registry'] },
    'ids.ts': { plugins: [{ ids: { prefixes: contract.prefixes } }] },
  }
  for (const document of documents)
    outputs[`${basename(document, '.graphql')}.ts`] = {
      documents: [document],
      externalDocuments: [failure, ...documents.filter((other) => other !== document)],
      plugins: ['typescript-operations', { operations: { levels: contract.levels ?? {} } }],
    }
  const written = await run({ schema, generates: outputs, config })
  return new Map([['schema.graphql', contract.sdl], ...written.map((file) => [file.filename, tidy(file)] as const)])
}

const config = {
  scalars: { ID: 'string', DateTime: 'string', HTML: 'string' },
  arrayInputCoercion: false,
  immutableTypes: true,
}

async function run(settings: Types.Config): Promise<Types.FileOutput[]> {
  const loader = (name: string) => plugins[name] ?? import(name)
  const { result, error } = await executeCodegen({ ...settings, silent: true, pluginLoader: loader as never })
  if (error) throw error
  return result
}

const tidy = ({ filename, content }: Types.FileOutput) =>
  `${filename.endsWith('.json') ? '' : notice}${content.trim()}\n`
