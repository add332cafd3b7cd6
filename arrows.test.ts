// The house rules of CONTRIBUTING.md that a machine can check. The rules are pure functions over a Source, so that
// the last tests can hold a wrong file against them: a rule that cannot turn red protects nothing.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { posix } from 'node:path'
import { test } from 'node:test'
import ts from 'typescript'

interface Source {
  file: string
  text: string
  imports: string[]
}
type Rule = (source: Source) => string[]

/** What a top folder may import of ours; `client` is the package that lives in codegen/. */
const arrows: Record<string, string[]> = {
  schema: [],
  api: ['schema'],
  codegen: [],
  web: ['client'],
  'sdk-mobile': ['client'],
  'sdk-desktop': ['client'],
  docs: ['api', 'client', 'schema'],
  bench: ['api', 'client', 'schema'],
  setup: [],
}
/** The files at the top, and the folders each may reach into. */
const roots: Record<string, string[]> = {
  'codegen.ts': ['schema', 'codegen'],
  'setup.mjs': ['setup'],
  'arrows.test.ts': [],
}
/** A slice imports only slices to its left. */
// biome-ignore format: the order is the point, a column would hide it
const slices = ['ports', 'kernel', 'event', 'community', 'people', 'upload', 'topic', 'conversation', 'presence', 'summary', 'notification', 'digest', 'search', 'moderation', 'transfer', 'statistics', 'feed', 'testing']
const pure = /^(\.{1,2}\/.*|graphql|@pothos\/.+|@mikro-orm\/(core|sql)|kysely|valibot)$/
const maxLines = 250
const maxFunctionLines = 60

const isTest = (file: string) => file.endsWith('.test.ts')
const isForTests = (file: string) => isTest(file) || file.endsWith('.contract.ts') || /\/testing\/|-tests\//.test(file)
const top = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : '')
const slice = (file: string) => /^schema\/([^/]+)\//.exec(file)?.[1]
const target = (file: string, name: string) => posix.join(posix.dirname(file), name)
const ofOurs = (name: string) => /^@forium\/([\w-]+)/.exec(name)?.[1]

const followsArrows: Rule = ({ file, imports }) => {
  const home = top(file)
  const free = isForTests(file) && ['api', 'bench', 'docs', 'sdk-mobile', 'web'].includes(home)
  const allowed = home === '' ? roots[file] : arrows[home]
  if (!allowed) return [`${file} stands in a place the house does not know`]
  return imports
    .filter((name) => {
      const ours = ofOurs(name)
      if (ours) return !free && ours !== home && !allowed.includes(ours)
      if (!name.startsWith('.')) return false
      const reached = top(target(file, name))
      return home === '' ? !allowed.includes(reached) : reached !== home
    })
    .map((name) => `${file} must not import ${name}`)
}

const followsSliceOrder: Rule = ({ file, imports }) => {
  if (!file.startsWith('schema/') || isTest(file) || file.endsWith('.contract.ts')) return []
  const home = slice(file)
  if (home && !slices.includes(home)) return [`schema/${home} is not in the slice order`]
  // What stands directly in schema/ (index, entities, jobs) is above all slices, but not above testing.
  const reachable = home ? slices.slice(0, slices.indexOf(home) + 1) : slices.slice(0, -1)
  return imports
    .filter((name) => {
      const path = target(file, name)
      if (!name.startsWith('.') || !path.startsWith('schema/')) return false
      const other = slice(path)
      return other ? !reachable.includes(other) : home !== undefined && home !== 'testing'
    })
    .map((name) => `${file} must not import ${name}`)
}

const doesNoIo: Rule = ({ file, imports, text }) => {
  if (!file.startsWith('schema/') || isForTests(file)) return []
  const ambient = /(?<![.\w'"`])(?:process\.\w+|fetch\(|require\()/
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  return [
    ...imports.filter((name) => !pure.test(name)).map((name) => `${file} must not import ${name}`),
    ...(ambient.exec(code) ?? []).map((found) => `${file} must not use ${found}`),
  ]
}

const keepsClientAlone: Rule = ({ file, imports }) => {
  if (!file.startsWith('codegen/client/') || isTest(file)) return []
  return imports
    .filter((name) => !name.startsWith('.') || !/^codegen\/(client|generated)\//.test(target(file, name)))
    .map((name) => `${file} must not import ${name}`)
}

const leavesTestThingsToTests: Rule = ({ file, imports }) => {
  if (isForTests(file) || ['bench', 'docs', 'setup'].includes(top(file))) return []
  return imports
    .filter((name) => /\/testing\/|\.(contract|test)\.ts$/.test(name))
    .map((name) => `${file} must not import ${name}: it is for tests`)
}

const staysSmall: Rule = ({ file, text }) => {
  const lines = text.trimEnd().split('\n').length
  return lines > maxLines ? [`${file} has ${lines} lines, ${maxLines} are allowed: split it by verb`] : []
}

const hasNoBarrel: Rule = ({ file, text }) =>
  /^\s*export\s+(type\s+)?\*/m.test(text) ? [`${file} must not re-export everything (export *)`] : []

const hasATellingPath: Rule = ({ file }) =>
  /(^|\/)(utils?|helpers?|common|shared)(\/|\.\w+$)/.test(file) ? [`${file}: name the thing, not the drawer`] : []

const hasShortFunctions: Rule = ({ file, text }) => {
  if (isForTests(file) || file.endsWith('.svelte')) return []
  const found: string[] = []
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line + 1
  const visit = (node: ts.Node): void => {
    const length = ts.isFunctionLike(node) && 'body' in node ? line(node.end) - line(node.getStart(tree)) + 1 : 0
    if (length > maxFunctionLines) found.push(`${file}:${line(node.getStart(tree))} is a function of ${length} lines`)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

const walk = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name)
    if (entry.isDirectory())
      return /^(node_modules|\.git|\.cache|\.svelte-kit|data|dist|build)$/.test(entry.name) ? [] : walk(path)
    return entry.isFile() ? [path] : []
  })
const files = walk('.')
const importsOf = (file: string, text: string) => {
  const code = file.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1]).join('\n')
    : text
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName)
}
const sources: Source[] = files
  .filter((file) => /\.(tsx?|mjs|svelte)$/.test(file) && !/(^|\/)generated\//.test(file))
  .map((file) => {
    const text = readFileSync(file, 'utf8')
    return { file, text, imports: importsOf(file, text) }
  })
const holds = (rule: Rule) => () => assert.deepEqual(sources.flatMap(rule), [])

test('a folder imports only along its arrow', holds(followsArrows))
test('a slice imports only slices to its left', holds(followsSliceOrder))
test('schema does no I/O', holds(doesNoIo))
test('the client core imports nothing but generated code', holds(keepsClientAlone))
test('what is for tests is imported by tests', holds(leavesTestThingsToTests))
test(`no hand-written file has more than ${maxLines} lines`, holds(staysSmall))
test(`no function has more than ${maxFunctionLines} lines`, holds(hasShortFunctions))
test('nothing is a barrel', holds(hasNoBarrel))
test('no file or folder is named after a drawer', holds(hasATellingPath))

const unfinished = !existsSync('schema/index.ts') && 'schema/index.ts does not exist yet'
test('schema loads where files, processes and native code are forbidden', { skip: unfinished }, () => {
  const args = [
    '--permission',
    `--allow-fs-read=${process.cwd()}`,
    '--input-type=module',
    '-e',
    "await import('./schema/index.ts')",
  ]
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: {} })
  assert.equal(status, 0, stderr)
})

test('the lock file holds one graphql', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, unknown> }
  assert.deepEqual(
    Object.keys(packages).filter((path) => path.endsWith('node_modules/graphql')),
    ['node_modules/graphql'],
  )
})

test('no file says where packages come from', () => {
  const host =
    /registry\.(npmjs|yarnpkg|npmmirror)\b|npm\.pkg\.github|^\s*(@[\w-]+:)?registry\s*=|"resolved": "https?:/im
  assert.deepEqual(
    files.filter((file) => statSync(file).size < 4e6 && host.test(readFileSync(file, 'utf8'))),
    [],
  )
})

/** Each pair is a wrong file: the rule must name it. */
const wrong: [Rule, string, string][] = [
  [followsArrows, 'schema/topic/topic.service.ts', "import { serve } from '@forium/api/main.ts'"],
  [followsArrows, 'schema/topic/topic.service.ts', "import type { Config } from '../../api/config.ts'"],
  [followsArrows, 'codegen/plugins/print.ts', "import { schema } from '@forium/schema'"],
  [followsArrows, 'api/main.ts', "await import('../web/build/handler.ts')"],
  [followsArrows, 'web/src/app.svelte', '<script lang="ts">\nimport { orm } from \'@forium/api/orm.ts\'\n</script>'],
  [followsArrows, 'elsewhere/new.ts', ''],
  [followsSliceOrder, 'schema/event/append.ts', "export { topics } from '../topic/topic.service.ts'"],
  [followsSliceOrder, 'schema/ports/clock.ts', "type Id = import('../kernel/ids.ts').Id"],
  [followsSliceOrder, 'schema/topic/topic.service.ts', "import { schema } from '../index.ts'"],
  [followsSliceOrder, 'schema/index.ts', "import './testing/database.ts'"],
  [followsSliceOrder, 'schema/novelty/a.ts', ''],
  [doesNoIo, 'schema/kernel/ids.ts', "import { randomUUID } from 'node:crypto'"],
  [doesNoIo, 'schema/kernel/ids.ts', 'const secret = process.env.SECRET'],
  [keepsClientAlone, 'codegen/client/live.ts', "import { createClient } from 'graphql-ws'"],
  [leavesTestThingsToTests, 'api/main.ts', "import { memory } from '@forium/schema/testing/memory.ts'"],
  [staysSmall, 'api/long.ts', 'x\n'.repeat(maxLines + 1)],
  [hasShortFunctions, 'api/long.ts', `const f = () => {\n${'x()\n'.repeat(maxFunctionLines)}}`],
  [hasNoBarrel, 'codegen/client/index.ts', "export * from './live.ts'"],
  [hasATellingPath, 'web/src/lib/utils/date.ts', ''],
]
for (const [rule, file, text] of wrong)
  test(`the checker reports ${file}: ${text.slice(0, 60).replace(/\s+/g, ' ')}`, () => {
    assert.equal(rule({ file, text, imports: importsOf(file, text) }).length, 1)
  })

test('the checker lets a downward import pass', () => {
  const text =
    "import { ids } from '../ports/ids.ts'\nimport { append } from '../event/append.ts'\nimport { sql } from 'kysely'"
  const source = { file: 'schema/topic/topic.service.ts', text, imports: importsOf('a.ts', text) }
  assert.equal(source.imports.length, 3)
  for (const rule of [followsArrows, followsSliceOrder, doesNoIo]) assert.deepEqual(rule(source), [])
})
