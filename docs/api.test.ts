// The requests of docs/api.md are sent to a real server; its tables say what the code says.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { STATUS_CODES } from 'node:http'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { budgets } from '@forium/api/graphql/budget.ts'
import { costLimit, costOf } from '@forium/api/graphql/cost.ts'
import { shapeLimits } from '@forium/api/graphql/shape-limits.ts'
import { timeLimitMs } from '@forium/api/graphql/time-limit.ts'
import { bodyLimit } from '@forium/api/graphql/yoga.ts'
import { ask, call } from '@forium/api/testing/ask.ts'
import { startTestServer, type TestPerson, type TestServer } from '@forium/api/testing/server.ts'
import { createTopic, sendPost, uuidv7 } from '@forium/api/testing/writing.ts'
import { schema } from '@forium/schema/index.ts'
import { isEnumType, Kind, parse } from 'graphql'
import { differenceOf, filledIn, type Placeholders } from './placeholders.ts'
import { snippetsOf } from './snippets.ts'
import { typeErrors } from './type-errors.ts'

const file = 'docs/api.md'
const page = readFileSync(file, 'utf8')
const blocks = [...page.matchAll(/^```(http|graphql run|json variables|json answer|ts run)\n([\s\S]*?)^```/gm)].map(
  (match) => ({
    kind: match[1]!,
    text: match[2]!,
    place: `${file}:${page.slice(0, match.index).split('\n').length}`,
  }),
)

let server: TestServer
let member: TestPerson
let values: Placeholders
before(async () => {
  server = await startTestServer({ env: { CACHE: 'off' } })
  member = await server.person('member')
  const topicId = await createTopic(server, await server.person('owner', ['OWNER']))
  for (const number of [2, 3]) await sendPost(server, member, topicId, uuidv7(), `post ${number}`)
  values = { TOKEN: member.token, TOPIC: topicId, CLIENT_ID: uuidv7() }
})
after(() => server.close())

for (const [i, { kind, text, place }] of blocks.entries()) {
  if (kind === 'graphql run')
    test(`${place} is answered as the page says`, async () => {
      const follow = blocks.slice(i + 1, i + 3)
      const given = follow[0]!.kind === 'json variables' ? JSON.parse(filledIn(follow[0]!.text, values)) : undefined
      const said = follow.find((block) => block.kind === 'json answer')!
      const { json } = await ask(server, filledIn(text, values), given, { token: member.token })
      assert.equal(differenceOf(json, JSON.parse(filledIn(said.text, values)), values), null)
    })
  if (kind === 'http' && /^(GET|POST) /.test(text))
    test(`${place} is answered as the page says`, () => exchange(text, blocks[i + 1]!.text))
}

async function exchange(request: string, response: string): Promise<void> {
  const asked = message(filledIn(request, values))
  const said = message(response)
  const [method, path] = asked.first.split(' ')
  const answer = await call(`${server.url}${path}`, { method, headers: asked.headers, body: asked.body || undefined })
  assert.equal(said.first, `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status]}`)
  for (const [name, value] of Object.entries(said.headers))
    if (value === '…') assert.ok(answer.headers.has(name), name)
    else assert.equal(answer.headers.get(name), value)
  assert.equal(differenceOf(answer.json, JSON.parse(said.body), values), null)
}

function message(text: string): { first: string; headers: Record<string, string>; body: string } {
  const [head, ...body] = text.split('\n\n')
  const [first, ...lines] = head!.trim().split('\n')
  const headers = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
  return { first: first!, headers: Object.fromEntries(headers), body: body.join('\n\n').trim() }
}

test('what the page says is there to be run', () => {
  const count = (kind: string) => blocks.filter((block) => block.kind === kind).length
  assert.equal(count('graphql run'), count('json answer'))
  assert.ok(count('graphql run') >= 7 && count('http') >= 6)
  assert.ok(values.NEW_POST?.startsWith('pst_'))
})

const [program] = snippetsOf(file)

test('the program compiles, runs and prints what it says', async () => {
  assert.deepEqual(typeErrors([program!.code]), [[]])
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '-e', program!.code]
  const env = { FORIUM_URL: `${server.url}/graphql`, FORIUM_TOKEN: member.token, PATH: process.env.PATH }
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, timeout: 30_000 })
  assert.deepEqual(stdout.trim().split('\n'), program!.prints)
})

/** Cells of the table under this heading, row by row. */
function rowsAfter(heading: string): string[][] {
  const table = page
    .slice(page.indexOf(heading))
    .split('\n\n')
    .find((part) => part.startsWith('|'))!
  const rows = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  )
  return rows.slice(2)
}

test('tells every code of an expected error', () => {
  const codes = schema.getType('UserErrorCode')
  assert.ok(isEnumType(codes))
  const told = rowsAfter('**Expected errors**').map(([, code]) => code)
  assert.deepEqual(
    told.sort(),
    codes
      .getValues()
      .map(({ name }) => name)
      .sort(),
  )
})

test('tells every code of an unexpected error', () => {
  const source = readFileSync('schema/kernel/errors.ts', 'utf8')
  const codes = source.match(/export type RequestErrorCode =([\s\S]*?)\n\n/)![1]!.match(/[A-Z_]{5,}/g)!
  const table = page.slice(page.indexOf('| `code` | Status | When |'))
  const told = [...table.split('\n\n')[0]!.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, code]) => code!)
  assert.deepEqual(told.sort(), codes.sort())
})

test('tells the limits as they are', () => {
  const limits = Object.fromEntries(rowsAfter('An operation that is beyond a limit'))
  const number = (value: number) => value.toLocaleString('en')
  assert.deepEqual(limits, {
    'body of a request, message on a socket': `${bodyLimit / 1024} KiB`,
    'tokens of a document': number(shapeLimits.tokens),
    'depth of fields, fragments unfolded': `${shapeLimits.depth} (${shapeLimits.introspectionDepth} for introspection)`,
    'root fields': `${shapeLimits.rootFields}, in a mutation ${shapeLimits.mutationRootFields}`,
    'aliases, directives': `${shapeLimits.aliases} each`,
    'fields, fragments': `${shapeLimits.fields}, ${shapeLimits.fragments}`,
    'cost of one operation': number(costLimit),
    time: `${timeLimitMs / 1000} s`,
    'cost in a minute, by account or key': number(budgets.known.points),
    'cost in a minute, by address for guests and visitors': number(budgets.anonymous.points),
  })
  assert.equal(shapeLimits.aliases, shapeLimits.directives)
})

test('reckons the cost as the server does', () => {
  const [, document, cost] = /So `(.+?)` costs .*?, (\d+);/.exec(page)!
  const [operation] = parse(`{ ${document} }`).definitions
  assert.ok(operation?.kind === Kind.OPERATION_DEFINITION)
  assert.equal(costOf(schema, operation, {}, {}), Number(cost))
})
