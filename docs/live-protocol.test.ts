// The conversations of docs/live-protocol.md are held with a real server; its tables say what the code says.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { closeCodes } from '@forium/api/live/connection.ts'
import { socketLimits } from '@forium/api/live/sockets.ts'
import { openSocket } from '@forium/api/testing/raw-socket.ts'
import { startTestServer, type TestPerson, type TestServer } from '@forium/api/testing/server.ts'
import { createTopic, sendPost, uuidv7 } from '@forium/api/testing/writing.ts'
import { backlogLimit, retentionMs } from '@forium/schema/feed/log.ts'
import { schema } from '@forium/schema/index.ts'
import { isEnumType, parse, validate } from 'graphql'
import { CloseCode } from 'graphql-ws'
import { differenceOf, filledIn, type Placeholders } from './placeholders.ts'
import { snippetsOf } from './snippets.ts'
import { typeErrors } from './type-errors.ts'

const file = 'docs/live-protocol.md'
const page = readFileSync(file, 'utf8')
const blocks = (kind: string) => [...page.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))]
const lineOf = (index: number) => page.slice(0, index).split('\n').length

let server: TestServer
let owner: TestPerson
before(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  owner = await server.person('owner', ['OWNER'])
})
after(() => server.close())

assert.equal(blocks('live').length, 4)
for (const block of blocks('live'))
  test(`${file}:${lineOf(block.index)} is a conversation that takes place`, { timeout: 20_000 }, async () => {
    const topicId = await createTopic(server, owner)
    const values: Placeholders = { TOKEN: owner.token, TOPIC: topicId }
    const socket = await openSocket(server)
    for (const line of block[1]!.trim().split('\n')) {
      const [side, text] = [line[0], line.slice(2)]
      if (side === '>') socket.send(filledIn(text, values))
      else if (side === '<') assert.equal(differenceOf(await socket.next(), JSON.parse(text), values), null, line)
      else await sendPost(server, owner, topicId, uuidv7(), 'hello')
    }
    assert.deepEqual(socket.received, [])
    await socket.close()
  })

test('a conversation that is not as the page says is found out', () => {
  assert.match(differenceOf({ a: 1, b: 2 }, { a: 1 }, {})!, /has b/)
  assert.match(differenceOf({ a: 1 }, { a: 1, b: '…' }, {})!, /answer\.b is missing/)
  assert.match(differenceOf({ a: [1, 2] }, { a: [1, 3] }, {})!, /answer\.a\.1 is 2/)
  assert.equal(differenceOf({ a: 1, b: 2 }, { a: 1, '…': '…' }, {}), null)
})

test('the document of the page is one of the contract', () => {
  const documents = blocks('graphql').map(([, text]) => text!)
  assert.equal(documents.length, 1)
  for (const text of documents) assert.deepEqual(validate(schema, parse(text)), [])
})

const [client] = snippetsOf(file)

test('the client of the page compiles', () => {
  assert.deepEqual(typeErrors([client!.code]), [[]])
})

test('the client of the page is told what happens', { timeout: 30_000 }, async () => {
  const topicId = await createTopic(server, owner)
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '-e', client!.code]
  const env = { FORIUM_URL: `${server.url}/graphql`, FORIUM_TOKEN: owner.token, PATH: process.env.PATH }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (chunk) => (printed += chunk))
  const ended = once(child, 'exit')
  while (child.exitCode === null) {
    await sendPost(server, owner, topicId, uuidv7(), 'hello')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.deepEqual([(await ended)[0], printed.trim()], [0, 'PostCreated'])
})

/** The first column of the table under this heading. */
const firstColumn = (heading: string): string[] => {
  const section = page.slice(page.indexOf(heading)).split(/^#/m)[1] ?? ''
  return [...section.matchAll(/^\| `?([^|`]+?)`? \|/gm)]
    .map(([, cell]) => cell!)
    .filter((cell) => !/^-+$/.test(cell))
    .slice(1)
}

test('tells every reason of a reset, and no other', () => {
  const reasons = schema.getType('FeedResetReason')
  assert.ok(isEnumType(reasons))
  assert.deepEqual(
    firstColumn('### Resets').sort(),
    reasons
      .getValues()
      .map(({ name }) => name)
      .sort(),
  )
})

test('tells every code that a socket is closed with', () => {
  // 4004 and 4005 are of the reference client alone.
  const ofProtocol = Object.values(CloseCode).filter(
    (code): code is CloseCode => typeof code === 'number' && code >= 4400,
  )
  const told = firstColumn('## 5. Close codes').map(Number)
  for (const code of [...ofProtocol, ...Object.values(closeCodes), 1009, 1012].filter((code) => code !== 4504))
    assert.ok(told.includes(code), `${code}`)
})

test('tells the limits as they are', () => {
  const limits = page.slice(page.indexOf('## 7. Limits'))
  assert.match(limits, new RegExp(`\\| ${socketLimits.messageBytes / 1024} KiB \\|`))
  assert.match(limits, new RegExp(`\\| operations at once on a socket \\| ${socketLimits.operations} \\|`))
  assert.match(limits, new RegExp(`within ${socketLimits.initMs / 1000} s`))
  assert.match(limits, new RegExp(`${backlogLimit.toLocaleString('en')} events, ${retentionMs / 86_400_000} days`))
  assert.match(page, new RegExp(`pings every ${socketLimits.pingMs / 1000} seconds`))
})
