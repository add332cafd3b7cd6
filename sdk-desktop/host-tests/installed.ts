import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const folder = import.meta.dirname
const there = join(folder, 'node_modules')
const stamp = join(there, '.forium-lock')

/** The packages of this folder, once: made aside and moved here whole, so that it does not matter who else does it. */
export async function installed(): Promise<void> {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const aside = join('.cache', `desktop-hosts-${process.pid}`)
  rmSync(aside, { recursive: true, force: true })
  mkdirSync(aside, { recursive: true })
  try {
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(folder, file), join(aside, file))
    // Without scripts Electron fetches no program, and without the optional ones Tauri's command line brings none.
    const args = ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund', '--loglevel=error']
    await promisify(execFile)(...npm(args), { cwd: aside })
    writeFileSync(join(aside, 'node_modules', '.forium-lock'), wanted)
    rmSync(there, { recursive: true, force: true })
    renameSync(join(aside, 'node_modules'), there)
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function npm(args: string[]): [string, string[]] {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js') && existsSync(script)) return [process.execPath, [script, ...args]]
  return process.platform === 'win32' ? ['cmd.exe', ['/c', 'npm.cmd', ...args]] : ['npm', args]
}
