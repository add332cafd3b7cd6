import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { ask } from '../testing/ask.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/server.ts'
import { subscribe } from '../testing/subscribing.ts'
import { uuidv7 } from '../testing/writing.ts'
import { writeArchive, writeEndless } from './archive.testing.ts'

let server: TestServer
let admin: TestPerson
const servers: TestServer[] = []
after(() => Promise.all(servers.map((each) => each.close())))
beforeEach(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  servers.push(server)
  admin = await server.person('olga', ['ADMIN'])
})
const waits = { timeout: 60_000 }
const at = (name: string) => join(server.dataDir, 'imports', name)

async function begin(file: string, more: object = {}, person = admin) {
  const input = { clientId: uuidv7(), source: 'DISCOURSE', file, ...more }
  const document = `mutation($input: StartImportInput!) { startImport(input: $input) { __typename
    ... on StartImportPayload { job { id status source startedBy { id } } }
    ... on UserError { errorCode errorMessage } ... on ConflictError { currentId } } }`
  return (await ask(server, document, { input }, person)).json.data.startImport
}

/** The process of an import that has ended takes a moment to go. */
async function beginAfter(file: string, more: object = {}) {
  for (;;) {
    const answer = await begin(file, more)
    if (answer.errorCode !== 'CONFLICT') return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const jobOf = async (id: string) => {
  const document = `{ importJob(id: "${id}") { status failure done total finishedAt report { text counts { type created } } } }`
  return (await ask(server, document, {}, admin)).json.data.importJob
}

async function endOf(id: string) {
  for (;;) {
    const job = await jobOf(id)
    if (job.status !== 'RUNNING') return job
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('an admin starts an import, its progress comes live, its report is there', waits, async () => {
  writeArchive(at('forum.tar'), 40)
  const files = (await ask(server, '{ importFiles { name byteSize modifiedAt } }', {}, admin)).json.data.importFiles
  assert.deepEqual([files.length, files[0].name], [1, 'forum.tar'])
  const stream = subscribe(server, admin, {}, '... on ImportProgress { done total job { id status } }')
  await stream.until((frame) => frame.__typename === 'FeedCaughtUp')
  const { job } = await begin('forum.tar', { name: 'old' })
  assert.deepEqual([job.status, job.source, job.startedBy.id], ['RUNNING', 'discourse:old', admin.id])
  const ended = await endOf(job.id)
  const isProgress = (frame: { event?: { __typename: string; total: number } }) =>
    frame.event?.__typename === 'ImportProgress' && frame.event.total === 40
  assert.equal((await stream.until(isProgress)).event.job.id, job.id)
  await stream.until((frame) => frame.reason === 'DATA_REPLACED')
  stream.close()
  assert.deepEqual([ended.status, ended.failure, ended.done, ended.total], ['DONE', null, 40, 40])
  assert.equal(ended.report.counts.find((count: { type: string }) => count.type === 'topics').created, 40)
  const { topics } = (await ask(server, '{ topics(first: 50, list: LATEST) { nodes { id } } }')).json.data
  assert.equal(topics.nodes.length, 40)
  // Again: nothing is new, and the job says so.
  const second = await endOf((await beginAfter('forum.tar', { name: 'old' })).job.id)
  assert.deepEqual([second.status, second.report.counts[0].created], ['DONE', 0])
})

test('the same clientId starts once, and while one runs no other does', waits, async () => {
  writeEndless(at('endless.tar'))
  mkdirSync(at('.'), { recursive: true })
  writeFileSync(at('other.tar'), 'x')
  // The list shows no pipes: what is listed is swapped for one that never ends.
  const { imports } = server.runtime.ports
  const { files } = imports
  imports.files = async () => [...(await files()), { name: 'endless.tar', byteSize: 1, modifiedAt: 1 }]
  const clientId = uuidv7()
  const { job } = await begin('endless.tar', { clientId })
  assert.equal((await begin('endless.tar', { clientId })).job.id, job.id)
  const refused = await begin('other.tar')
  assert.deepEqual([refused.errorCode, refused.currentId], ['CONFLICT', job.id])
  const abort =
    'mutation($id: ID!) { abortImport(input: { id: $id }) { ... on AbortImportPayload { job { status failure } } } }'
  const aborted = (await ask(server, abort, { id: job.id }, admin)).json.data.abortImport.job
  assert.deepEqual(aborted, { status: 'FAILED', failure: 'It was stopped.' })
  assert.equal((await beginAfter('endless.tar')).job.status, 'RUNNING')
})

test('what cannot be imported ends as failed and says why, without saying where it lies', waits, async () => {
  mkdirSync(at('.'), { recursive: true })
  writeFileSync(at('words.tar'), 'no archive at all')
  const { job } = await begin('words.tar')
  const ended = await endOf(job.id)
  assert.equal(ended.status, 'FAILED')
  assert.match(ended.failure, /^words\.tar could not be unpacked/)
  assert.ok(!ended.failure.includes(server.dataDir))
  writeFileSync(at('Posts.xml'), '<posts></posts>')
  const dump = await beginAfter('Posts.xml', { source: 'STACK_EXCHANGE' })
  assert.match((await endOf(dump.job.id)).failure, /Which site/)
})

test('only those who may import see files or start one, and only of the list', waits, async () => {
  writeArchive(at('forum.tar'), 1)
  const mod = await server.person('mo', ['MODERATOR'])
  assert.equal((await ask(server, '{ importFiles { name } }', {}, mod)).json.data.importFiles, null)
  assert.equal((await begin('forum.tar', {}, mod)).errorCode, 'FORBIDDEN')
  for (const file of ['../forium.db', '/etc/passwd', '..', '.secret', '--json'])
    assert.equal((await begin(file)).errorCode, 'INVALID_INPUT', file)
  assert.equal((await begin('missing.tar')).errorCode, 'NOT_FOUND')
  for (const name of ['--json', 'a b', '../x'])
    assert.equal((await begin('forum.tar', { name })).errorCode, 'INVALID_INPUT')
})
