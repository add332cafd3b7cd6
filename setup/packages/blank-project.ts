// A project of somebody else, as far from this repository as can be, with our packed packages installed and no network.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { exclusively } from '../install-lock.mjs'
import { buildPackages } from './build.ts'
import { npm } from './npm.ts'
import { builtFolder, type Package, packages } from './packages.ts'

export interface BlankProject {
  folder: string
  /** What npm would upload, by the package's name. */
  tarballs: Map<string, string>
}

/** Made once for all tests of the same sources; whoever uses it may add files of its own, and changes none. */
export async function blankProject(): Promise<BlankProject> {
  const ours = `forium-blank-${hash([process.cwd()])}-`
  const temporary = realpathSync(tmpdir())
  const folder = join(temporary, ours + hash(sources().map((file) => `${file}\n${readFileSync(file, 'utf8')}`)))
  const ready = join(folder, 'ready')
  await exclusively(async () => {
    if (existsSync(ready)) return
    for (const old of readdirSync(temporary).filter((name) => name.startsWith(ours)))
      rmSync(join(temporary, old), { recursive: true, force: true })
    await fill(folder)
    writeFileSync(ready, '')
  })
  return { folder, tarballs: new Map(packages.map((one) => [one.name, tarball(folder, one)])) }
}

async function fill(folder: string): Promise<void> {
  const built = join(folder, 'dist')
  mkdirSync(folder)
  await buildPackages(built)
  npm(['pack', ...packages.map((one) => resolve(builtFolder(one, built))), '--pack-destination', folder], folder)
  const dependencies = Object.fromEntries(packages.map((one) => [one.name, `file:${tarball(folder, one)}`]))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'blank', private: true, dependencies }))
  // React and the like are the host's, and optional.
  npm(['install', '--offline', '--ignore-scripts', '--omit=peer'], folder)
}

function tarball(folder: string, one: Package): string {
  const { version } = JSON.parse(readFileSync(join(builtFolder(one, join(folder, 'dist')), 'package.json'), 'utf8'))
  return join(folder, `${one.name.slice(1).replace('/', '-')}-${version}.tgz`)
}

/** Where it was installed. */
export const installed = ({ folder }: BlankProject, { name }: Package): string => join(folder, 'node_modules', name)

function sources(): string[] {
  const homes = [...packages.map(({ folder }) => folder), 'setup/packages']
  const files = homes.flatMap((home) =>
    readdirSync(home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return ['LICENSE', ...files.filter((file) => !/node_modules|\.test\.tsx?$/.test(file)).sort()]
}

const hash = (texts: string[]) =>
  texts
    .reduce((sum, text) => sum.update(text), createHash('sha256'))
    .digest('hex')
    .slice(0, 12)
