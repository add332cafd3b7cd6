// The packages as npm would upload them, installed into a blank project: whole, loadable and rightly typed.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { type BlankProject, blankProject, installed } from './blank-project.ts'
import { buildPackages } from './build.ts'
import { readManifest, type Subpath, subpaths } from './entries.ts'
import { filesIn } from './files.ts'
import { host, install } from './host.ts'
import { run } from './npm.ts'
import { builtFolder, packages } from './packages.ts'

let blank: BlankProject

before(async () => {
  await install(host)
  blank = await blankProject()
})

const node = (args: string[]) => run(process.execPath, args, blank.folder)
const tool = (path: string) => join(host, 'node_modules', path)

test('all packages have one version, and the SDKs ask for the client of the same', () => {
  const [client, ...sdks] = packages.map(readManifest)
  for (const sdk of sdks) {
    assert.equal(sdk.version, client!.version)
    assert.equal(sdk.dependencies?.['@forium/client'], client!.version)
  }
})

for (const one of packages) {
  test(`publint finds nothing in ${one.name}`, () => {
    const said = node([tool('publint/src/cli.js'), blank.tarballs.get(one.name)!, '--strict'])
    assert.match(said, /All good!/)
  })

  test(`the types of ${one.name} are right for each way to import it`, () => {
    // Of what a pattern opens, one stands for all: they are generated alike.
    const entries = subpaths(one).filter(isFirstOfItsPattern)
    const names = entries.map(({ name }) => name.replace(one.name, '.'))
    // Older resolution ("node10") knows no subpaths.
    const args = ['--profile', 'node16', '--format', 'table-flipped', '--no-emoji', '--entrypoints', ...names]
    node([tool('@arethetypeswrong/cli/dist/index.js'), blank.tarballs.get(one.name)!, ...args])
  })

  test(`${one.name} ships what it speaks of, and nothing else`, () => {
    const files = filesIn(installed(blank, one))
    for (const name of ['README.md', 'CHANGELOG.md', 'LICENSE', 'schema.graphql', 'operations/topic.graphql'])
      assert(files.includes(name), name)
    assert.deepEqual(
      files.filter((name) => /\.test\.|\.tsbuildinfo$|(?<!\.d)\.tsx?$/.test(name)),
      [],
    )
    for (const name of files.filter((name) => /\.c?js\.map$/.test(name))) {
      const map = JSON.parse(readFileSync(join(installed(blank, one), name), 'utf8')) as Record<string, string[]>
      assert.equal(map.sourcesContent?.length, map.sources!.length, name)
      assert.doesNotMatch(map.sources!.join(), /\.\./)
    }
    assert.doesNotMatch(readFileSync(join(installed(blank, one), 'README.md'), 'utf8'), /\]\(\.\.\//)
  })

  test(`Node loads every entry of ${one.name}, as an ES module and as CommonJS, with the same names`, () => {
    const names = subpaths(one)
      .filter(({ script }) => script)
      .map(({ name }) => name)
    const program = `
      import { createRequire } from 'node:module'
      const require = createRequire(import.meta.url)
      for (const name of ${JSON.stringify(names.filter((name) => !needsReact(name)))}) {
        const esm = Object.keys(await import(name)).filter((key) => key !== 'module.exports').sort()
        const cjs = Object.keys(require(name)).sort()
        if (esm.join() !== cjs.join()) throw new Error(name + ' differs: ' + esm + ' / ' + cjs)
        console.log(name)
      }`
    const file = join(blank.folder, `load-${one.folder}.mjs`)
    writeFileSync(file, program)
    assert.equal(node([file]).trim().split('\n').length, names.filter((name) => !needsReact(name)).length)
  })
}

function isFirstOfItsPattern({ script, pattern }: Subpath, i: number, all: Subpath[]): boolean {
  return script && (!pattern || all.findIndex((other) => other.pattern === pattern) === i)
}

/** React Native is nothing that Node could load; Metro bundles these. */
const needsReact = (name: string) => /\/(react-native|webview)$/.test(name)

test('a class is the same class whichever entry it came from', () => {
  const file = join(blank.folder, 'same.cjs')
  writeFileSync(
    file,
    `const { UserError, NotFoundError } = require('@forium/client')
     const { userErrors } = require('@forium/client/errors')
     if (userErrors.NotFoundError !== NotFoundError) throw new Error('two classes')
     if (!(NotFoundError.prototype instanceof UserError)) throw new Error('two bases')`,
  )
  node([file])
})

test('the same sources give the same bytes', async () => {
  const again = mkdtempSync(join(tmpdir(), 'forium-again-'))
  try {
    await buildPackages(again)
    const [first, second] = [join(blank.folder, 'dist'), again]
    assert.deepEqual(filesIn(second), filesIn(first))
    for (const name of filesIn(first))
      assert(readFileSync(join(first, name)).equals(readFileSync(join(second, name))), name)
  } finally {
    rmSync(again, { recursive: true })
  }
  assert(packages.every((one) => filesIn(builtFolder(one, join(blank.folder, 'dist'))).length > 0))
})
