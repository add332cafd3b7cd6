// What the SDK is held against (Expo's tools, AsyncStorage, MMKV, grammars) is no part of the workspaces: it has a folder
// and a lock file of its own, and the tests that need it install it once.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const hostFolder = resolve('sdk-mobile/host-tests')
const stamp = `${hostFolder}/node_modules/.forium-lock`
const lock = `${hostFolder}/.installing`
const longestMs = 300_000

/** Installs what the lock file says, unless it is there; several tests at once wait for the first. */
export async function installHostPackages(): Promise<void> {
  const wanted = createHash('sha256')
    .update(readFileSync(`${hostFolder}/package-lock.json`))
    .digest('hex')
  const isCurrent = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  while (!isCurrent()) {
    if (!taken()) {
      await sleep(200)
      continue
    }
    try {
      npm(['ci', '--ignore-scripts', '--prefer-offline'])
      writeFileSync(stamp, wanted)
    } finally {
      rmdirSync(lock)
    }
  }
}

/** Runs npm in the folder and answers with what it printed. */
export function npm(args: string[]): string {
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error']
  const { status, stdout, stderr } = spawnSync('npm', [...args, ...quiet], { cwd: hostFolder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`)
  return stdout
}

/** A folder is made once. One that has been there too long was left by somebody who was ended. */
function taken(): boolean {
  try {
    mkdirSync(lock)
    return true
  } catch {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > longestMs) rmdirSync(lock)
    return false
  }
}
