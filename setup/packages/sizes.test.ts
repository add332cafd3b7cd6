// The weight of the packed packages in an app.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { blankProject } from './blank-project.ts'
import { subpaths } from './entries.ts'
import { packages } from './packages.ts'
import { type Budget, budgets, mostPerOperation, toCome } from './sizes.ts'
import { bundle, gzipped, minified } from './vite.ts'

const there = new Set(packages.flatMap(subpaths).map(({ name }) => name))
let folder: string

before(async () => {
  ;({ folder } = await blankProject())
})

for (const budget of budgets)
  test(`${budget.what}: at most ${budget.most} bytes`, async (t) => {
    const missing = budget.entries.filter((entry) => !there.has(entry))
    assert.deepEqual(
      missing.filter((entry) => !toCome.includes(entry)),
      [],
      'no package has it, and it is not to come',
    )
    if (missing.length > 0) return t.diagnostic(`still to come: ${missing.join(', ')}`)
    const size = await sizeOf(budget)
    t.diagnostic(
      `${budget.what}: ${size} of ${budget.most} bytes${budget.wanted ? `, ${budget.wanted} are wanted` : ''}`,
    )
    assert(size <= budget.most, `${size} bytes`)
  })

async function sizeOf({ entries, uses, external, file }: Budget): Promise<number> {
  if (file) return gzipSync(await asLoaded(entries[0]!), { level: 9 }).length
  const code = entries.map((entry, i) => {
    const names = uses?.[entry]?.split(', ')
    const used = `used${i}`
    if (!names) return `import * as ${used} from '${entry}'\napp.push(${used})`
    const imported = names.map((name) => `${name} as ${used}${name}`)
    return `import { ${imported.join()} } from '${entry}'\napp.push(${names.map((name) => used + name).join()})`
  })
  return gzipped(folder, code.join('\n'), external)
}

async function asLoaded(entry: string): Promise<string> {
  const path = createRequire(join(folder, 'package.json')).resolve(entry)
  const text = readFileSync(path, 'utf8')
  return path.endsWith('.cjs') ? minified(path, text) : text
}

test(`an operation more costs at most ${mostPerOperation} bytes`, async (t) => {
  const app = await bundle(
    folder,
    `import { createClient } from '@forium/client'
     import { events } from '@forium/client/feed'
     import { topics } from '@forium/client/topic'
     globalThis.app = [createClient, events, topics]`,
  )
  const size = (text: string) => gzipSync(text, { level: 9 }).length
  const costs = (await operations()).map(({ name, code }) => ({ name, cost: size(`${app}\n${code}`) - size(app) }))
  assert(costs.length > 100)
  const dearest = costs.reduce((most, one) => (one.cost > most.cost ? one : most))
  t.diagnostic(`the dearest of ${costs.length} is ${dearest.name}: ${dearest.cost} bytes`)
  assert(dearest.cost <= mostPerOperation, `${dearest.name}: ${dearest.cost} bytes`)
})

async function operations(): Promise<{ name: string; code: string }[]> {
  const require = createRequire(join(folder, 'package.json'))
  const modules = packages.flatMap(subpaths).filter(({ pattern }) => pattern === './*')
  return modules.flatMap(({ name }) =>
    Object.entries(require(name) as Record<string, { kind?: string }>)
      .filter(([, value]) => value.kind === 'query' || value.kind === 'mutation')
      .map(([key, value]) => ({ name: `${name} ${key}`, code: `let ${key}=${JSON.stringify(value)}` })),
  )
}

test('an app holds the operations that it uses, and no other', async () => {
  const code = await bundle(folder, "import { community } from '@forium/client/community'; globalThis.app = community")
  assert.match(code, /query community/)
  assert.doesNotMatch(code, /mutation/)
})

test('what is not imported costs nothing', async () => {
  const core = "import { createClient } from '@forium/client'; globalThis.app = createClient"
  const names = [...there].filter((name) => /^@forium\/client(\/|$)/.test(name) && !/\.(graphql|json)$/.test(name))
  const idle = names.map((name) => `import '${name}'`).join('\n')
  assert.equal(await bundle(folder, `${idle}\n${core}`), await bundle(folder, core))
})
