// The programs in our pages compile and run as they are written, against a real server.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { startTestServer, type TestServer } from '@forium/api/testing/server.ts'
import { createClient } from '@forium/client'
import { createCategory } from '@forium/client/category'
import { createInbox } from '@forium/client/inbox'
import { commit } from '@forium/schema/kernel/commit.ts'
import { type Snippet, snippetsOf } from './snippets.ts'
import { typeErrors } from './type-errors.ts'

const pages = [
  'docs/clients.md',
  'docs/files.md',
  'docs/mobile.md',
  'docs/recipes/capacitor.md',
  'codegen/README.md',
  'sdk-mobile/README.md',
  'sdk-desktop/README.md',
]
const snippets = pages.flatMap(snippetsOf)
let server: TestServer
let env: Record<string, string>

before(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  const { communityId } = server
  // So that addresses of files are of the very port that was asked.
  await commit(server.system(), async (unit) =>
    unit.write(unit.sql.insertInto('CommunityHost').values({ host: '127.0.0.1', communityId })),
  )
  const url = `${server.url}/graphql`
  const agent = await server.person('agent', ['AGENT', 'ADMIN'])
  const client = createClient({ url, token: agent.token })
  await client.run(createCategory, { input: { name: 'General' } })
  await client.run(createInbox, { input: { name: 'Support', slug: 'support' } })
  env = { FORIUM_URL: url, FORIUM_TOKEN: agent.token, PATH: process.env.PATH ?? '' }
})

after(() => server.close())

test('every program compiles', () => {
  const found = typeErrors(snippets.map(({ code }) => code))
  assert.deepEqual(
    found.map((errors, i) => [snippets[i]!.place, errors]).filter(([, errors]) => errors!.length > 0),
    [],
  )
})

for (const snippet of snippets.filter(({ mode }) => mode === 'run'))
  test(`${snippet.place} runs and prints what it says`, async () => {
    const printed = (await run(snippet)).split('\n')
    assert.deepEqual(
      snippet.prints.filter((line) => !printed.includes(line)),
      [],
    )
  })

test('the example of the client has at most 20 lines, and a changed field name in it does not compile', () => {
  const [example] = snippetsOf('codegen/README.md')
  assert.ok(example!.code.trimEnd().split('\n').length <= 20)
  const [fine, changed] = typeErrors([example!.code, example!.code.replace('topic.title', 'topic.name')])
  assert.deepEqual(fine, [])
  assert.match(changed![0]!, /Property 'name' does not exist/)
})

async function run({ code }: Snippet): Promise<string> {
  const args = ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '-e', code]
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, timeout: 30_000 })
  return stdout
}
