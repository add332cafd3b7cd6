import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildWeb } from './build-web.mjs'
import { run } from './run.mjs'
import { sharedS3 } from './test-s3.mjs'

const folders = ['schema', 'api', 'codegen', 'web', 'sdk-mobile', 'sdk-desktop', 'docs', 'bench', 'setup']

/** Everything that can run here, or only the named files. Answers with the exit code. */
export async function test(node, only) {
  if (only.length > 0) {
    if (only.some((file) => file.startsWith('web/'))) await buildWeb(node)
    if (only.some((file) => file.startsWith('sdk-mobile/messenger/'))) await messenger(node)
    return nodeTests(node, only, [])
  }
  await buildWeb(node)
  await messenger(node)
  const checked = await checks(node)
  if (checked >= 128) return checked // interrupted: nobody waits for the rest
  const missing = realData() ? [] : ['tests on real forum data: set FORIUM_TEST_DATA to its folder']
  return (await nodeTests(node, ['arrows.test.ts', ...folders.flatMap(testFiles)], missing)) || checked
}

/** All of them, even after one has failed: a red type must not hide a red test. */
async function checks(node) {
  const steps = [
    ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
    ['format and lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '.']],
    ['generated code is fresh', ['codegen.ts', '--check']],
    ['pages', svelteCheck('web')],
    ['messenger', svelteCheck('sdk-mobile/messenger/page')],
  ]
  let worst = 0
  for (const [name, args] of steps) {
    if (!existsSync(args[0])) continue
    step(name)
    const code = await run(node, args)
    if (code !== 0) console.error(`✖ ${name} failed (${code})`)
    worst = Math.max(worst, code)
    if (code >= 128) break
  }
  return worst
}

const svelteCheck = (folder) => {
  return ['node_modules/svelte-check/bin/svelte-check', '--workspace', folder, '--tsconfig', './tsconfig.json']
}

/** messenger.html, for the tests that open it. */
async function messenger(node) {
  const code = await run(node, ['setup/build-messenger.mjs'])
  if (code !== 0) throw Object.assign(new Error(`messenger.html could not be built (${code}).`), { exitCode: code })
}

/** What keeps every core busy by itself: beside it, browsers and clocks of other tests would starve. */
const alone = /(\/domain|moving\/urho3d)\.test\.ts$/

async function nodeTests(node, files, missing) {
  const notes = mkdtempSync(join(tmpdir(), 'forium-test-'))
  const skipped = [join(notes, 'together'), join(notes, 'alone')]
  const parts = [files.filter((file) => !alone.test(file)), files.filter((file) => alone.test(file))]
  const s3 = await sharedS3(node, files)
  let worst = 0
  try {
    for (const [i, part] of parts.entries()) {
      if (part.length === 0) continue
      step(`tests (${part.length} files${i === 0 ? '' : ', one after the other'})`)
      const concurrency = i === 0 ? availableParallelism() : 1
      // One that waits for what never comes would wait for ever.
      const limits = i === 0 ? ['--test-timeout=480000'] : []
      const args = [
        '--test',
        ...limits,
        '--import',
        './setup/watchdog.mjs',
        ...reporters(skipped[i], concurrency),
        ...part,
      ]
      // A domain on each engine is one file of many minutes.
      const env = { FORIUM_TEST_DATA: realData(), FORIUM_TEST_MINUTES: i === 0 ? '15' : '45', ...s3.env }
      worst = Math.max(worst, await run(node, args, { env }))
      if (worst >= 128) break
    }
    return nameLeftOut([...missing, ...skipped.flatMap(lines)]) || worst
  } finally {
    await s3.close()
    rmSync(notes, { recursive: true })
  }
}

function reporters(skipped, concurrency) {
  return [
    `--test-concurrency=${concurrency}`,
    '--disable-warning=ExperimentalWarning',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./setup/skipped-reporter.mjs',
    `--test-reporter-destination=${skipped}`,
  ]
}

/** The content belongs to its authors, so it is never part of the project. */
function realData() {
  const named = process.env.FORIUM_TEST_DATA
  const folder = resolve(named || '../shared/data')
  if (existsSync(folder)) return folder
  if (named) throw new Error(`FORIUM_TEST_DATA names a folder that is not there: ${folder}`)
  return undefined
}

/** In CI only real data may be missing. */
function nameLeftOut(list) {
  if (list.length === 0) return 0
  console.log(`\n⚠ LEFT OUT HERE (${list.length}):\n${list.map((line) => `  - ${line}`).join('\n')}`)
  const forbidden = process.env.CI === 'true' ? list.filter((line) => !line.includes('FORIUM_TEST_DATA')) : []
  if (forbidden.length > 0) console.error(`✖ CI=true allows nothing else to be left out (${forbidden.length}).`)
  return forbidden.length > 0 ? 1 : 0
}

function lines(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
}

function testFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : testFiles(path)
    return entry.name.endsWith('.test.ts') ? [path] : []
  })
}

function step(name) {
  console.log(`\n▸ ${name}`)
}
