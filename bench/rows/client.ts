import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Row } from '../row.ts'

const limitKb = 5

/** The client core as a page would load it: bundled, minified, gzipped. */
export async function clientRows(): Promise<Row[]> {
  const entry = join(dirname(fileURLToPath(import.meta.resolve('@forium/client'))), 'index.ts')
  const options = { bundle: true, minify: true, format: 'esm', platform: 'browser', write: false } as const
  const { outputFiles } = await build({ entryPoints: [entry], ...options })
  const kb = gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1000
  const [ours, budget] = [`${kb.toFixed(2)} kB gzip`, `≤ ${limitKb} kB`]
  const reference = 'Linear’s SDK 144.6 kB'
  return [{ name: 'client core', ours, reference, ratio: null, budget, isKept: kb <= limitKb }]
}
