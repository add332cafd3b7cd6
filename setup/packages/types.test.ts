// The types of the packed packages in somebody else's strict project, which has no Node.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import ts from 'typescript'
import { blankProject } from './blank-project.ts'
import { subpaths } from './entries.ts'
import { packages } from './packages.ts'

let folder: string

before(async () => {
  ;({ folder } = await blankProject())
})

const program = `
import { createClient, NotFoundError } from '@forium/client'
import { sendMessage } from '@forium/client/conversation'
import { createOutbox } from '@forium/client/outbox'
import { memoryStorage } from '@forium/client/storage-memory'
import { createMobileClient } from '@forium/sdk-mobile'

export async function send(conversationId: string): Promise<string> {
  const client = createClient({ url: 'https://forum.example/graphql' })
  const { message } = await client.run(sendMessage, { input: { conversationId, body: 'Hello' } })
  // @ts-expect-error there is no such field
  message.text
  // @ts-expect-error a body is text
  await client.run(sendMessage, { input: { conversationId, body: 1 } })
  return message.id
}
export const mobile: (client: ReturnType<typeof createMobileClient>) => Promise<void> = (client) => client.signOut()
export const parts = [createOutbox, memoryStorage, NotFoundError]
`

const everything = packages
  .flatMap(subpaths)
  .filter(({ script }) => script)
  .filter(({ name }) => !needsTheHost(name))
  .map(({ name }, i) => `import type * as entry${i} from '${name}'\nexport type Entry${i} = typeof entry${i}`)
  .join('\n')

/** These speak of React, Electron or Tauri, whose types the app has. */
function needsTheHost(name: string): boolean {
  return /\/(react-native|webview|electron\/.+|tauri|testing)$/.test(name)
}

for (const [name, files, module, moduleResolution] of [
  ['a bundler', ['bundler.ts'], ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ['ES modules and CommonJS', ['node16.mts', 'node16.cts'], ts.ModuleKind.Node16, ts.ModuleResolutionKind.Node16],
] as const)
  test(`they hold for ${name}`, () => {
    const paths = files.map((file) => join(folder, file))
    for (const path of paths) writeFileSync(path, `${program}\n${everything}`)
    const compiled = ts.createProgram(paths, { ...strict, module, moduleResolution })
    assert.deepEqual(told(ts.getPreEmitDiagnostics(compiled)), [])
  })

const strict: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipDefaultLibCheck: true,
}

const told = (diagnostics: readonly ts.Diagnostic[]) =>
  diagnostics.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`)
