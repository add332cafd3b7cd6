// React Native, Jest and the like are no part of the workspaces: they are installed here once, when a test needs them.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export const folder = resolve(import.meta.dirname, '..')
const stamp = join(folder, 'node_modules/.forium-lock')

/** Installs what the lock file of this folder says, unless it is there. To be called by one test process alone. */
export function install(): void {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing React Native and Jest for the tests of the views (about half a minute, once) ...')
  const npm = join(dirname(process.execPath), process.platform === 'win32' ? 'npm.cmd' : 'npm')
  const args = ['ci', '--ignore-scripts', '--include=dev', '--prefer-offline', '--loglevel=error']
  const command = existsSync(npm) ? npm : 'npm'
  const { status, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status !== 0) throw new Error(`npm ci failed in ${folder}:\n${stderr}`)
  writeFileSync(stamp, wanted)
}
