// What people read of a package: its README, CHANGELOG and LICENSE.
import { readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { Package } from './packages.ts'

export function documentsOf({ folder }: Package): Map<string, string> {
  const text = (name: string) => inPackage(folder, readFileSync(join(folder, name), 'utf8'))
  return new Map([
    ['README.md', text('README.md')],
    ['CHANGELOG.md', text('CHANGELOG.md')],
    ['LICENSE', readFileSync('LICENSE', 'utf8')],
  ])
}

/** A link that leaves the folder leads nowhere once it is packed: name the place in the repository instead. */
function inPackage(folder: string, text: string): string {
  return text.replace(/\[([^\]]+)\]\((\.\.?\/[^)]+)\)/g, (link, words: string, target: string) => {
    const path = posix.join(folder, target)
    if (path.startsWith(`${folder}/`)) return link
    const packageName = /^(?:sdk-mobile|sdk-desktop|codegen)\//.test(path)
    return packageName ? words : `${words} (\`${path}\` in the repository)`
  })
}
