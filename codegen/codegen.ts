import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { breakingChanges } from './check/breaking.ts'
import { differenceOf } from './check/difference.ts'
import { lintOperations } from './check/lint-operations.ts'
import { lintSchema } from './check/lint-schema.ts'
import { releasedProblems, withReleased } from './check/released.ts'
import { type Contract, generate } from './generate.ts'
import { grown, levelProblems, readLevels, readReleases, writeLevels, writeRelease } from './history.ts'

const generated = 'codegen/generated'
const registry = 'documents.json'

export type Mode = 'write' | 'check' | 'release'

/** Generates and writes, or generates and compares. Answers with the exit code; what is wrong is printed. */
export async function codegen(contract: Contract, mode: Mode): Promise<number> {
  const before = written()
  const { sdl, apiLevel = 1 } = contract
  const [known, releases] = [readLevels(), readReleases()]
  const levels = grown(known, sdl, apiLevel)
  const files = await generate({ ...contract, levels })
  const documents = withReleased(parsed(files.get(registry)), parsed(before.get(registry)), releases)
  files.set(registry, `${JSON.stringify(documents, null, 1)}\n`)
  const outgrown = levelProblems(known, sdl, apiLevel, releases)
  const mayGrow = mode !== 'check' && !outgrown.some((problem) => problem.includes('apiLevel'))
  const problems = [
    ...lintSchema(sdl),
    ...lintOperations(contract),
    ...breakingChanges(sdl),
    ...releasedProblems(sdl, documents, releases, readFileSync('CHANGELOG.md', 'utf8')),
    ...(mayGrow ? [] : outgrown),
  ]
  if (mayGrow) writeLevels(levels)
  if (mode === 'check') problems.push(...stale(before, files))
  else replace(before, files)
  if (mode === 'release' && problems.length === 0) writeRelease(ownVersion(), apiLevel, parsed(files.get(registry)))
  for (const problem of problems) console.error(`✖ ${problem}`)
  return problems.length > 0 ? 1 : 0
}

const parsed = (text = '{}'): Record<string, string> => JSON.parse(text)
const ownVersion = (): string => JSON.parse(readFileSync('codegen/package.json', 'utf8')).version

function written(): Map<string, string> {
  if (!existsSync(generated)) return new Map()
  const names = readdirSync(generated, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|graphql|json)$/.test(name),
  )
  return new Map(names.map((name) => [name, readFileSync(`${generated}/${name}`, 'utf8')]))
}

function replace(before: Map<string, string>, files: Map<string, string>): void {
  mkdirSync(generated, { recursive: true })
  for (const [name, content] of files) if (before.get(name) !== content) writeFileSync(`${generated}/${name}`, content)
  for (const name of before.keys()) if (!files.has(name)) rmSync(`${generated}/${name}`)
}

function stale(before: Map<string, string>, files: Map<string, string>): string[] {
  const names = [...new Set([...before.keys(), ...files.keys()])].sort()
  return names
    .filter((name) => before.get(name) !== files.get(name))
    .map(
      (name) =>
        `${generated}/${name} is stale: run npm run codegen.\n${differenceOf(before.get(name), files.get(name))}`,
    )
}
