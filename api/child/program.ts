import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'

interface Wanted {
  name: string
  /** Package and path within it where npm has the program for this machine. */
  npm: { package: string; file: string }
  /** A whole path that the configuration gives. */
  named: string | null
  path: string
}

/** The one that is named, else one on the PATH, else the one that npm has for this machine; null where there is none. */
export function programIn({ name, npm, named, path }: Wanted): string | null {
  if (named) return named
  const file = process.platform === 'win32' ? `${name}.exe` : name
  const installed = path.split(delimiter).filter(Boolean)
  return [...installed.map((folder) => join(folder, file)), ...packaged(npm)].find((each) => existsSync(each)) ?? null
}

function packaged({ package: name, file }: Wanted['npm']): string[] {
  try {
    return [join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file)]
  } catch {
    return []
  }
}
