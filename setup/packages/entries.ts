// Reads the `exports` of a source package, whose targets are TypeScript, and says what they become when packed.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Package } from './packages.ts'

/** A file, or one file by condition; what is no TypeScript is packed as it is. */
type Target = string | { types?: string; 'react-native'?: string; default: string }
export type Conditions = { [condition: string]: string | Conditions }

export interface Manifest {
  name: string
  version: string
  description?: string
  license: string
  exports: Record<string, Target>
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  peerDependenciesMeta?: Record<string, { optional: boolean }>
  sideEffects?: boolean | string[]
}

export interface Subpath {
  /** As it is imported. */
  name: string
  script: boolean
  /** The pattern that it came from. */
  pattern: string | undefined
}

const isScript = (file: string) => /\.tsx?$/.test(file)
const without = (file: string) => file.replace(/\.tsx?$/, '')

export const readManifest = ({ folder }: Package): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** The files behind all entries, patterns opened: what is compiled, and what is copied as it is. */
export function entryFiles(of: Package): { scripts: string[]; copied: string[] } {
  const all = Object.values(readManifest(of).exports)
    .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
    .flatMap((target) => opened(of.folder, target))
  for (const file of all)
    if (!existsSync(join(of.folder, file))) throw new Error(`${of.name} exports ${file}: not there`)
  const files = [...new Set(all)].sort()
  return { scripts: files.filter(isScript), copied: files.filter((file) => !isScript(file)) }
}

/** Every subpath that somebody may import, patterns opened, with the condition that it needs. */
export function subpaths(of: Package): Subpath[] {
  return Object.entries(readManifest(of).exports).flatMap(([subpath, target]) => {
    const file = typeof target === 'string' ? target : target.default
    return opened(of.folder, file).map((path) => ({
      name: posix.join(of.name, subpath.replace('*', part(file, path))),
      script: isScript(path),
      pattern: subpath.includes('*') ? subpath : undefined,
    }))
  })
}

/** What the packed package.json says. */
export function packedExports(of: Package): Record<string, Target | Conditions> {
  const entries = Object.entries(readManifest(of).exports).map(([subpath, target]) => [subpath, packed(target)])
  const graphql = { './schema.graphql': './schema.graphql', './operations/*.graphql': './operations/*.graphql' }
  // A pattern last: the first that fits is not taken, the longest is, but people read from the top.
  const sorted = [...entries].sort(([a], [b]) => Number(String(a).includes('*')) - Number(String(b).includes('*')))
  return { ...Object.fromEntries(sorted), ...graphql, './package.json': './package.json' }
}

function packed(target: Target): Target | Conditions {
  const main = typeof target === 'string' ? target : target.default
  if (!isScript(main)) return target
  const native = typeof target === 'string' ? target : (target['react-native'] ?? target.default)
  // Nested, so that Jest in React Native, which asks with both conditions, gets CommonJS, and Metro ES modules.
  return { 'react-native': dual(native), ...dual(main) }
}

function dual(target: string): Conditions {
  const name = without(target)
  return {
    import: { types: `${name}.d.ts`, default: `${name}.js` },
    require: { types: `${name}.d.cts`, default: `${name}.cjs` },
  }
}

function opened(folder: string, target: string): string[] {
  if (!target.includes('*')) return [posix.normalize(target)]
  const [start, end] = target.split('*') as [string, string]
  const home = posix.dirname(`${start}x`)
  return readdirSync(join(folder, home))
    .map((name) => posix.join(home, name))
    .filter((file) => file.startsWith(posix.normalize(start)) && file.endsWith(end) && !file.endsWith('.test.ts'))
}

/** What the star stands for. */
function part(pattern: string, path: string): string {
  if (!pattern.includes('*')) return ''
  const [start, end] = posix.normalize(pattern).split('*') as [string, string]
  return path.slice(start.length, path.length - end.length)
}
