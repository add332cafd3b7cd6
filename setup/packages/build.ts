// Builds what is published: `npm run packages` writes dist/client, dist/sdk-mobile and dist/sdk-desktop, each ready for
// `npm publish`. ES modules, CommonJS and types of all three come out of this one run, from the same files.
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { declarationsOf, withExtension } from './declarations.ts'
import { documentsOf } from './documents.ts'
import { entryFiles, packedExports, readManifest } from './entries.ts'
import { builtFolder, contract, operations, type Package, packages } from './packages.ts'
import { scriptsOf } from './scripts.ts'

/** Writes everything anew; the same sources give the same bytes. */
export async function buildPackages(dist = 'dist'): Promise<void> {
  execFileSync(process.execPath, ['setup/build-messenger.mjs'], { stdio: 'inherit' })
  const entries = packages.flatMap((one) => entryFiles(one).scripts.map((file) => join(one.folder, file)))
  const declarations = declarationsOf(entries)
  for (const one of packages) write(builtFolder(one, dist), await contentOf(one, declarations))
}

async function contentOf(one: Package, declarations: Map<string, string>): Promise<Map<string, string>> {
  const own = [...declarations.keys()].filter((file) => file.startsWith(`${one.folder}/`))
  const files = own.map((file) => file.slice(one.folder.length + 1))
  const content = new Map([...documentsOf(one), ...(await scriptsOf(one, files))])
  for (const file of files) {
    const [name, text] = [file.replace(/\.tsx?$/, ''), declarations.get(`${one.folder}/${file}`)!]
    content.set(`${name}.d.ts`, withExtension(text, '.js')).set(`${name}.d.cts`, withExtension(text, '.cjs'))
  }
  for (const file of entryFiles(one).copied.filter((file) => join(one.folder, file) !== contract)) {
    const text = readFileSync(join(one.folder, file), 'utf8')
    content.set(file, file.endsWith('.d.cts') ? withExtension(text, '.cjs') : text)
  }
  content.set('schema.graphql', readFileSync(contract, 'utf8'))
  for (const file of readdirSync(operations))
    content.set(`operations/${file}`, readFileSync(join(operations, file), 'utf8'))
  content.set('package.json', packageJson(one, [...content.keys()]))
  return content
}

function packageJson(one: Package, files: string[]): string {
  const { name, version, description, license, ...source } = readManifest(one)
  const { dependencies, peerDependencies, peerDependenciesMeta, sideEffects = false } = source
  const always = /^(README\.md|LICENSE|package\.json)$/ // npm packs them in any case
  const top = [...new Set(files.map((file) => file.split('/')[0]!))].filter((entry) => !always.test(entry)).sort()
  const packed = {
    ...{ name, version, description, license, type: 'module', sideEffects, engines: { node: '>=22' } },
    ...{ files: top, exports: packedExports(one), dependencies, peerDependencies, peerDependenciesMeta },
    publishConfig: { access: 'public' },
  }
  return `${JSON.stringify(packed, null, 2)}\n`
}

function write(folder: string, content: Map<string, string>): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, text] of content) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

if (import.meta.main) {
  await buildPackages()
  for (const one of packages) console.log(`${one.name} ${readManifest(one).version}: ${builtFolder(one)}`)
}
