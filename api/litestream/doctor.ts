import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { LitestreamConfig } from '../config-litestream.ts'
import { bad, type Finding, inWords, type Remedy, warning, wayTo, well } from '../doctor/finding.ts'
import { binaryOf, isLitestream } from './litestream.ts'
import { environmentFor, writeSettings } from './settings.ts'

const run = promisify(execFile)
/** More than any interval and any store takes. */
const lateMs = 5 * 60_000

const remedies: Remedy[] = [
  [/connection refused/, 'nothing answers there. Start the store, or mend S3_ENDPOINT'],
  [/NoSuchBucket/, 'there is no such bucket. Create it, or mend LITESTREAM_URL'],
  [
    /SignatureDoesNotMatch|InvalidAccessKeyId|AccessDenied|Forbidden/,
    'it refuses the keys. Mend S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY',
  ],
  [/not a directory|permission denied|read-only/, 'this user may not use that folder. Mend it, or LITESTREAM_URL'],
  ...wayTo('LITESTREAM_URL', 'the store'),
]

/** Whether the program is there and runs, and how old its copy is. */
export async function examineLitestream(config: Readonly<LitestreamConfig>, file: string): Promise<Finding[]> {
  try {
    const binary = binaryOf(config)
    const { stdout } = await run(binary, ['version'], { timeout: 10_000 })
    const version = stdout.trim()
    if (!/^v?0\.3\./.test(version))
      return [bad(`Litestream is ${version}. Install one of 0.3, or set LITESTREAM_BINARY`)]
    const running = isRunning(config)
    const state = running
      ? well(`Litestream ${version} runs`)
      : warning(`Litestream ${version} does not run: it does as long as the server does`)
    return [state, await copy(config, binary, file, running)]
  } catch (error) {
    return [bad(`Litestream: ${inWords(error, [[/ENOENT|EACCES/, 'it cannot be run. Mend LITESTREAM_BINARY']])}`)]
  }
}

function isRunning({ folder }: LitestreamConfig): boolean {
  const pidFile = join(folder, 'pid')
  return existsSync(pidFile) && isLitestream(Number(readFileSync(pidFile, 'utf8')))
}

/** Its own settings lie where those of the running one do not. */
async function copy(config: LitestreamConfig, binary: string, file: string, running: boolean): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), 'forium-doctor-'))
  try {
    const args = ['generations', '-config', writeSettings({ ...config, folder }, file, 0), file]
    const { stdout, stderr } = await run(binary, args, { env: environmentFor(config), timeout: 30_000 })
    const failed = /cannot list generations.* error="(.*)"$/m.exec(`${stdout}\n${stderr}`)?.[1]
    if (failed) return bad(`Litestream's copy: ${inWords(new Error(failed), remedies)}`)
    return ofAge(newestIn(stdout), file, running)
  } catch (error) {
    return bad(`Litestream's copy: ${inWords(error, remedies)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The last column is when a generation ended. */
function newestIn(table: string): number | null {
  const ends = [...table.matchAll(/(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)\s*$/gm)].map(([, end]) => Date.parse(end!))
  return ends.length > 0 ? Math.max(...ends) : null
}

function ofAge(newest: number | null, file: string, running: boolean): Finding {
  const written = Math.max(
    ...[file, `${file}-wal`].map((each) => statSync(each, { throwIfNoEntry: false })?.mtimeMs ?? 0),
  )
  if (newest === null)
    return running || written > 0
      ? bad('Litestream has no copy yet. Start the server; if that was done, look at its log')
      : warning('Litestream has no copy yet, and there is no database')
  const age = `Litestream's newest copy is of ${new Date(newest).toISOString()}`
  if (written - newest <= lateMs) return well(age)
  return bad(
    `${age}, and the database was written later. ${running ? 'Look at the log of the server' : 'Start the server'}`,
  )
}
