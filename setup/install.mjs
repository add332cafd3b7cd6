import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { exclusively } from './install-lock.mjs'
import { run } from './run.mjs'

const lockFile = 'package-lock.json'
const stamp = 'node_modules/.forium-lock'

/** Installs the packages when they are missing or belong to another lock file. Never twice at once. */
export async function install() {
  if (isCurrent()) return
  await exclusively(async () => {
    if (isCurrent()) return // somebody else did it while we waited
    if (!isInstalled()) await npmCi()
    writeFileSync(stamp, wantedHash())
  })
}

function isCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedHash()
}

function wantedHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

/** Whoever ran `npm ci` by hand need not wait for it again: npm notes what it put there. */
function isInstalled() {
  const note = 'node_modules/.package-lock.json'
  if (!existsSync(note)) return false
  const there = packages(note)
  return Object.entries(packages(lockFile)).every(
    ([path, { version, optional }]) => path === '' || optional || (there[path] && there[path].version === version),
  )
}

function packages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}

async function npmCi() {
  console.log('Installing the packages of package-lock.json (about a minute, once) ...')
  const output = []
  // A machine that says NODE_ENV=production would leave the test tools out, and the stamp would lie.
  const args = ['ci', '--include=dev', '--include=optional', '--no-progress', '--loglevel=error']
  const code = await run(...npm(args), { stdio: ['ignore', 'pipe', 'pipe'], onOutput: (chunk) => output.push(chunk) })
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  throw Object.assign(new Error(`Installing failed: npm ended with ${code}.`), { exitCode: code })
}

/** The npm that started us, when it was npm. The running Node's folder comes first on its PATH either way. */
function npm(args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js') && existsSync(script)) return [process.execPath, [script, ...args]]
  return process.platform === 'win32' ? ['cmd.exe', ['/c', 'npm.cmd', ...args]] : ['npm', args]
}
