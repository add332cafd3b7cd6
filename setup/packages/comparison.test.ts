// The figures of our own in docs/comparison.md are those of the packages as they are. The others are measured again by
// `npm run compare`, which is no part of the tests.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import ts from 'typescript'
import { blankProject } from './blank-project.ts'
import { gzipped } from './vite.ts'

/** A change of a line should not ask for a new measurement. */
const tolerance = 0.05
const start = `
  import { createClient } from '@forium/client'
  import { sendMessage } from '@forium/client/conversation'
  const client = createClient({ url: 'https://forum.example/graphql' })
  const input = { conversationId: 'cnv_1', body: 'Hello' }`
const rows = {
  Forium: `${start}
    client.run(sendMessage, { input })`,
  'Forium, offline': `${start}
    import { createOutbox } from '@forium/client/outbox'
    import { indexedDbStorage } from '@forium/client/storage-indexeddb'
    createOutbox({ client, storage: indexedDbStorage('forium'), owner: 'ada' }).send(sendMessage, { input })`,
  'Forium, a community on the device': `
    import { createForium } from '@forium/client/forium'
    import { indexedDbStorage } from '@forium/client/storage-indexeddb'
    const url = 'https://forum.example/graphql'
    const made = createForium({ url, storage: indexedDbStorage('forium') })
    made.then((forium) => forium.conversation('cnv_1').send('Hello'))`,
}
let folder: string

before(async () => {
  ;({ folder } = await blankProject())
})

for (const [name, code] of Object.entries(rows))
  test(`the row “${name}” is true`, async () => {
    const [size, lines] = claimed(name)
    near(await gzipped(folder, code), size * 1000)
    near(definitionLines(name, code), lines)
  })

function claimed(name: string): [size: number, lines: number] {
  const row = readFileSync('docs/comparison.md', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`| ${name} |`))
  assert(row, `docs/comparison.md has no row for ${name}`)
  const [size, lines] = row.split('|').slice(2)
  return [Number.parseFloat(size!), Number(lines!.replaceAll(',', ''))]
}

function near(measured: number, said: number): void {
  assert(Math.abs(measured - said) <= said * tolerance, `${said} is said, ${measured} is true: npm run compare`)
}

function definitionLines(name: string, code: string): number {
  const file = join(folder, `${name.replace(/\W+/g, '-')}.ts`)
  writeFileSync(file, code)
  const program = ts.createProgram([file], {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  })
  return program
    .getSourceFiles()
    .filter((source) => source.isDeclarationFile && !program.isSourceFileDefaultLibrary(source))
    .reduce((sum, source) => sum + source.getLineStarts().length, 0)
}
