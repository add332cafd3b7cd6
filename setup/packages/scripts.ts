// The JavaScript of a package, file by file, as ES modules and as CommonJS: no bundle, so that a class is the same class
// whichever entry it came from, and an app's own bundler leaves out what is not used.
import { join } from 'node:path'
import { type BuildOptions, build, type OutputFile, type Plugin } from 'esbuild'
import type { Package } from './packages.ts'

/** What every engine of a phone takes; the tests hold the output against Hermes. */
const language: BuildOptions = {
  target: 'es2020',
  supported: { 'async-generator': false, 'for-await': false },
  jsx: 'automatic',
  // A field that is only declared costs nothing; a newer syntax for the others would cost every phone.
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'silent',
  write: false,
}

/** The outputs by path in the package. `files` are paths in the package's folder. */
export async function scriptsOf(of: Package, files: string[]): Promise<Map<string, string>> {
  const common: BuildOptions = {
    ...language,
    entryPoints: files.map((file) => join(of.folder, file)),
    outbase: of.folder,
    outdir: of.folder,
    bundle: true,
    sourcemap: 'linked',
    sourcesContent: true,
  }
  const [esm, cjs] = await Promise.all([
    build({ ...common, format: 'esm', platform: 'neutral', plugins: [besides('.js')] }),
    // Node finds the names that a CommonJS file exports only when esbuild notes them for it.
    build({ ...common, format: 'cjs', platform: 'node', outExtension: { '.js': '.cjs' }, plugins: [besides('.cjs')] }),
  ])
  return new Map([...esm.outputFiles!, ...cjs.outputFiles!].map((output) => placed(of, output)))
}

function placed(of: Package, { path, text }: OutputFile): [string, string] {
  const name = path.slice(join(process.cwd(), of.folder).length + 1)
  return [name, name.endsWith('.map') ? besideItsSource(text) : text]
}

/** The source is in the map itself; its name should not lead out of the package. */
function besideItsSource(text: string): string {
  const map = JSON.parse(text) as { sources: string[] }
  return `${JSON.stringify({ ...map, sources: map.sources.map((source) => source.replace(/^(\.\.\/)+/, '')) })}\n`
}

/** Leaves every import as it is, but for the ending of our own files. */
const besides = (extension: string): Plugin => ({
  name: 'beside',
  setup({ onResolve }) {
    onResolve({ filter: /.*/ }, ({ kind, path }) => {
      if (kind === 'entry-point') return undefined
      return { path: path.startsWith('.') ? path.replace(/\.tsx?$/, extension) : path, external: true }
    })
  },
})
