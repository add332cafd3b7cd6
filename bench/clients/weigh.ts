// What one call weighs: in an app's bundle, and for the compiler.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type OneCall, oneCalls } from './one-call.ts'

export interface Weight {
  name: string
  versions: string
  gzip: number
  definitionLines: number
  /** All that the compiler takes, from start to end. */
  checkSeconds: number
}
interface Vite {
  build(options: object): Promise<{ output: { code?: string }[] }>
}

const here = resolve('bench/clients')
const programs = join(here, 'node_modules/.one-call')

export async function weigh(rounds: number): Promise<Weight[]> {
  usePackedForium()
  const files = oneCalls.map(written)
  const times = oneCalls.map((): number[] => [])
  const lines: number[] = []
  // In turn, so that a slow minute of the machine is everybody's.
  for (let round = 0; round < rounds; round++)
    for (const [i, file] of files.entries()) {
      const { definitionLines, checkSeconds } = checked(file)
      lines[i] = definitionLines
      times[i]!.push(checkSeconds)
    }
  const sizes: number[] = []
  for (const file of files) sizes.push(await gzipped(file))
  return oneCalls.map(({ name, packages }, i) => ({
    name,
    versions: packages.map((one) => `${one} ${versionOf(one)}`).join(', '),
    gzip: sizes[i]!,
    definitionLines: lines[i]!,
    checkSeconds: median(times[i]!),
  }))
}

/** What `npm run packages` has built stands beside the others as if it were installed. */
function usePackedForium(): void {
  const scope = join(here, 'node_modules/@forium')
  rmSync(scope, { recursive: true, force: true })
  mkdirSync(scope)
  symlinkSync(resolve('dist/client'), join(scope, 'client'), 'junction')
}

function written({ name, code }: OneCall): string {
  mkdirSync(programs, { recursive: true })
  const file = join(programs, `${name.replace(/\W+/g, '-')}.ts`)
  writeFileSync(file, `${code}\nexport {}\n`)
  return file
}

function checked(file: string): { definitionLines: number; checkSeconds: number } {
  const { status, stdout } = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '--ignoreConfig', file, ...compilerOptions],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${file}: ${stdout}`)
  const figure = (name: string) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(stdout)![1])
  return { definitionLines: figure('Lines of Definitions'), checkSeconds: figure('Total time') }
}

const compilerOptions = [
  ...['--noEmit', '--strict', '--skipLibCheck', '--extendedDiagnostics', '--target', 'es2022'],
  ...['--module', 'esnext', '--moduleResolution', 'bundler', '--lib', 'es2022,dom'],
]

async function gzipped(file: string): Promise<number> {
  const found = createRequire(resolve('web/package.json')).resolve('vite/package.json')
  const vite = (await import(pathToFileURL(join(found, '../dist/node/index.js')).href)) as Vite
  const { output } = await vite.build({
    root: programs,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: file, output: { codeSplitting: false } },
    },
  })
  return gzipSync(output.map(({ code }) => code ?? '').join(''), { level: 9 }).length
}

const versionOf = (name: string) =>
  (JSON.parse(readFileSync(join(here, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!
