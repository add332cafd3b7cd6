import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { coordinatesOf } from './check/coordinates.ts'
import type { Levels } from './plugins/levels.ts'

/** What a released version had: an app with it in a store lives for years. */
export interface Release {
  apiLevel: number
  /** Names of its documents by their ids. */
  documents: Readonly<Record<string, string>>
}
export type Releases = Readonly<Record<string, Release>>

const levelsFile = 'codegen/history/levels.json'
const releasesFile = 'codegen/history/releases.json'

export const readLevels = (): Levels => read(levelsFile) as Levels
export const readReleases = (): Releases => read(releasesFile) as Releases

export function writeLevels(levels: Levels): void {
  write(levelsFile, levels)
}

/** Writes down what is there now as this version. */
export function writeRelease(version: string, apiLevel: number, documents: Readonly<Record<string, string>>): void {
  const names = Object.entries(documents).map(([id, text]) => [id, nameOf(text)])
  write(releasesFile, { ...readReleases(), [version]: { apiLevel, documents: Object.fromEntries(names) } })
}

/** The table as it has to be: what is new came with the present level, what is gone is gone. */
export function grown(levels: Levels, sdl: string, apiLevel: number): Levels {
  return Object.fromEntries(coordinatesOf(sdl).map((name) => [name, levels[name] ?? apiLevel]))
}

/** A released level is finished: whatever comes later is of the next one. */
export function levelProblems(levels: Levels, sdl: string, apiLevel: number, releases: Releases): string[] {
  const added = coordinatesOf(sdl).filter((name) => levels[name] === undefined)
  const released = Math.max(0, ...Object.values(releases).map((release) => release.apiLevel))
  const highest = Math.max(1, ...Object.values(levels))
  const problems: string[] = []
  if (apiLevel < Math.max(highest, released)) problems.push(`apiLevel is ${apiLevel}, and was ${highest} before.`)
  if (added.length === 0) return problems
  if (apiLevel <= released)
    return [...problems, `apiLevel ${apiLevel} is released: raise it by one (schema/community/server.graphql.ts).`]
  return [...problems, `${levelsFile} lacks ${added.slice(0, 5).join(', ')}…: run npm run codegen.`]
}

export const nameOf = (text: string): string => /^\w+ (\w+)/.exec(text)?.[1] ?? ''

const read = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

function write(file: string, content: object): void {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`)
}
