// Bundles as an app would, with the Vite of the workspace (that is Rolldown): minified, for browsers of today.
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

interface Output {
  output: { type: string; code?: string; fileName: string }[]
}
interface Vite {
  build(options: object): Promise<Output>
  minify(name: string, code: string): Promise<{ code: string }>
}

const found = createRequire(resolve('web/package.json')).resolve('vite/package.json')
const vite = (await import(pathToFileURL(join(found, '../dist/node/index.js')).href)) as Vite

const virtual = 'virtual:entry'

/** One script with everything in it that `code` uses, but for what is external. `code` stands in `folder`. */
export async function bundle(folder: string, code: string, external: string[] = []): Promise<string> {
  const isExternal = (id: string) =>
    external.some((name) => id === name || id.startsWith(name.endsWith(':') ? name : `${name}/`))
  const { output } = await vite.build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [entry(folder, code)],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: virtual, external: isExternal, output: { codeSplitting: false } },
    },
  })
  return output.map((one) => one.code ?? '').join('')
}

export const minified = async (name: string, code: string): Promise<string> => (await vite.minify(name, code)).code

export async function gzipped(folder: string, code: string, external?: string[]): Promise<number> {
  return gzipSync(await bundle(folder, code, external), { level: 9 }).length
}

function entry(folder: string, code: string): object {
  const id = join(folder, 'entry.js')
  return {
    name: 'entry',
    resolveId: (name: string) => (name === virtual ? id : undefined),
    load: (name: string) => (name === id ? code : undefined),
  }
}
