// What the packed packages are tried with (React Native, Metro, Hermes, publint, attw) is no part of the workspaces:
// it has a folder and a lock file of its own, and the tests that need it install it once.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { exclusively } from '../install-lock.mjs'
import { npm } from './npm.ts'

export const host = resolve('setup/packages/host')

/** Installs what the lock file of a folder outside the workspaces says, unless it is there. */
export async function install(folder: string): Promise<void> {
  const stamp = join(folder, 'node_modules/.forium-lock')
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  if (isCurrent()) return
  await exclusively(() => {
    if (isCurrent()) return // another test did it while we waited
    npm(['ci', '--ignore-scripts', '--include=dev', '--prefer-offline'], folder)
    writeFileSync(stamp, wanted)
  })
}
