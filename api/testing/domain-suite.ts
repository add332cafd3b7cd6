import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const filesOfOne = 12

export interface SuiteRun {
  pid: number
  passed: number
  /** Of each test that failed, its name and what was wrong. Empty when all is well. */
  failed: string
}

/**
 * The tests of the domain in groups of files, for another engine: one process of its own reads a group, in which
 * `preload` has put the engine under all worlds.
 */
export function domainSuite(): string[][] {
  const files = globSync('schema/**/*.test.ts', { cwd: root, exclude: ['**/node_modules/**'] }).sort()
  // What stands outside of any test or suite would run for the tests of the other files as well.
  const alone = files.filter((file) => /^(before|after)/m.test(readFileSync(root + file, 'utf8')))
  const others = files.filter((file) => !alone.includes(file))
  const groups = Math.ceil(others.length / filesOfOne)
  const grouped = Array.from({ length: groups }, (_, i) => others.filter((_file, n) => n % groups === i))
  return [...grouped, ...alone.map((file) => [file])]
}

export async function runSuite(files: string[], preload: string, env: Record<string, string>): Promise<SuiteRun> {
  const { NODE_TEST_CONTEXT: _ours, ...environment } = process.env
  const preloaded = ['--import', new URL(preload, import.meta.url).href]
  const reading = ['--test', '--test-isolation=none', '--test-reporter=tap', '--disable-warning=ExperimentalWarning']
  const child = spawn(process.execPath, [...preloaded, ...reading, ...files], {
    cwd: root,
    env: { ...environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let out = ''
  let errors = ''
  child.stdout.on('data', (chunk) => void (out += chunk))
  child.stderr.on('data', (chunk) => void (errors += chunk))
  const [code] = await once(child, 'close')
  const passed = Number(/^# pass (\d+)$/m.exec(out)?.[1] ?? 0)
  const failures = out.match(/^ *not ok [\s\S]*?\n *\.\.\.$/gm) ?? []
  const failed = code === 0 ? '' : `${failures.join('\n')}\n${errors}` || `ended with ${code}`
  return { pid: child.pid!, passed, failed }
}
