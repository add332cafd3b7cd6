import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges } from 'graphql'

const file = 'codegen/generated/schema.graphql'

/** What breaks clients of the last release (before the first one: of the last commit) and is not owned up to. */
export function breakingChanges(sdl: string): string[] {
  const before = published()
  if (before === null) return []
  return unannounced(before, sdl, readFileSync('CHANGELOG.md', 'utf8')).map(
    (change) =>
      `This breaks clients: ${change} Undo it, or say so in CHANGELOG.md under Unreleased: "- Breaking: …", naming it.`,
  )
}

/** Breaking changes from one SDL to another that no `- Breaking:` line of the changelog's Unreleased part names. */
export function unannounced(before: string, after: string, changelog: string): string[] {
  const announced = unreleased(changelog).filter((line) => /^- Breaking:/.test(line))
  return findBreakingChanges(buildSchema(before), buildSchema(after))
    .map(({ description }) => description)
    .filter((description) => !announced.some((line) => names(line, description)))
}

/** The coordinate (`Topic.title`) that the description speaks of stands in the line; a type is its name. */
function names(line: string, description: string): boolean {
  const said: string[] = line.match(/\w+(?:\.\w+)?/g) ?? []
  const fields = description.match(/\w+\.\w+/g)
  return (fields ?? description.match(/\b[A-Z]\w+/g) ?? []).some((coordinate) => said.includes(coordinate))
}

function unreleased(changelog: string): string[] {
  const part = /^## \[Unreleased\]\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changelog)?.[1] ?? ''
  return part.split('\n')
}

function published(): string | null {
  const tag = git('describe', '--tags', '--abbrev=0', '--match', 'v[0-9]*')?.trim()
  const committed = git('show', `${tag ?? 'HEAD'}:${file}`)
  if (committed !== null) return committed
  // Without a repository (an unpacked archive) the file itself is what was published.
  return git('rev-parse', 'HEAD') === null && existsSync(file) ? readFileSync(file, 'utf8') : null
}

function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1e8 })
  } catch {
    return null
  }
}
