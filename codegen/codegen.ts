import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { breakingChanges } from './check/breaking.ts'
import { differenceOf } from './check/difference.ts'
import { lintOperations } from './check/lint-operations.ts'
import { lintSchema } from './check/lint-schema.ts'
import { type Contract, generate } from './generate.ts'

const generated = 'codegen/generated'

/** Generates and writes, or generates and compares. Answers with the exit code; what is wrong is printed. */
export async function codegen(contract: Contract, { write }: { write: boolean }): Promise<number> {
  const before = written()
  const problems = [...lintSchema(contract.sdl), ...lintOperations(contract), ...breakingChanges(contract.sdl)]
  const files = await generate(contract)
  if (write) replace(before, files)
  else problems.push(...stale(before, files))
  for (const problem of problems) console.error(`✖ ${problem}`)
  return problems.length > 0 ? 1 : 0
}

function written(): Map<string, string> {
  if (!existsSync(generated)) return new Map()
  const names = readdirSync(generated, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|graphql)$/.test(name),
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
