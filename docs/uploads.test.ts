// Files on their way from an app to a real server: to its own disk, and to a real S3.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { type S3Server, startS3, whyNoS3 } from '@forium/api/testing/radosgw.ts'
import { startTestServer, type TestServer } from '@forium/api/testing/server.ts'
import { type Client, createClient, RequestFailed } from '@forium/client'
import { conversationPage, startConversation } from '@forium/client/conversation'
import { createInbox } from '@forium/client/inbox'
import { createUploads, UploadFailed, uploadAllowance, uploadFile } from '@forium/client/upload'
import { commit } from '@forium/schema/kernel/commit.ts'

let server: TestServer
let ana: Client
const text = (name: string, words = 'Step 1: switch it off.') => new File([words], name, { type: 'text/plain' })

before(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  await claim(server)
  const { token } = await server.person('ana', ['AGENT', 'ADMIN'])
  ana = createClient({ url: `${server.url}/graphql`, token })
  await ana.run(createInbox, { input: { name: 'Support', slug: 'support' } })
})
after(() => server.close())

/** So that addresses of files are of the very port that was asked. */
const claim = ({ system, communityId }: TestServer) =>
  commit(system(), async (unit) =>
    unit.write(unit.sql.insertInto('CommunityHost').values({ host: '127.0.0.1', communityId })),
  )
const codeOf = (uploading: Promise<unknown>) =>
  uploading.then(
    () => 'taken',
    (error) => (error instanceof UploadFailed ? error.code : String(error)),
  )
const bytesOf = async (url: string) => new Uint8Array(await (await fetch(url)).arrayBuffer())

test('whatever form its bytes have, a file arrives whole and hangs on a message', async () => {
  const bytes = new TextEncoder().encode('{"a": 1}')
  const uri = `data:text/markdown;base64,${btoa('# Hello')}`
  const files = await Promise.all([
    uploadFile(ana, text('steps.txt')),
    uploadFile(ana, { name: 'a/b.json', body: bytes }),
    uploadFile(ana, { name: 'c.log', contentType: 'application/x-log', body: bytes.buffer }),
    uploadFile(ana, { name: 'd.md', contentType: 'text/markdown; charset=utf-8', byteSize: 3, body: { uri } }),
  ])
  assert.deepEqual(
    files.map(({ filename, contentType, byteSize }) => `${filename} ${contentType} ${byteSize}`),
    ['steps.txt text/plain 22', 'a_b.json application/json 8', 'c.log text/plain 8', 'd.md text/markdown 7'],
  )
  const attachmentIds = files.map(({ id }) => id)
  const { conversation } = await ana.run(startConversation, { input: { body: '', attachmentIds } })
  const page = await ana.run(conversationPage, { id: conversation.id, last: 1 })
  const [message] = page.conversation!.messages.nodes
  assert.deepEqual(
    message!.attachments.map(({ id }) => id),
    attachmentIds,
  )
  assert.deepEqual(await bytesOf(message!.attachments[1]!.url), bytes)
})

test('what is not taken says why: by what is allowed, and by the server itself', async () => {
  const { token } = await server.visitor()
  const guest = createClient({ url: `${server.url}/graphql`, token })
  const allowance = (await uploadAllowance(guest))!
  assert.equal(allowance.maxByteSize, 10 * 1024 * 1024)
  const large = { name: 'a.pdf', body: new Uint8Array(allowance.maxByteSize + 1) }
  const page = new File(['<p>'], 'page.html', { type: 'text/html' })
  const asked: string[] = []
  const run = ((...given: Parameters<typeof guest.run>) => asked.push('asked') && guest.run(...given)) as Client['run']
  const counting = { ...guest, run }
  assert.equal(await codeOf(uploadFile(counting, large, { allowance })), 'TOO_LARGE')
  assert.equal(await codeOf(uploadFile(counting, page, { allowance })), 'TYPE_NOT_ALLOWED')
  assert.equal(await codeOf(uploadFile(counting, text('a.txt'), { allowance: null })), 'NOT_ALLOWED')
  const spent = { ...allowance, remainingByteSize: 3 }
  assert.equal(await codeOf(uploadFile(counting, text('a.txt'), { allowance: spent })), 'QUOTA_EXCEEDED')
  assert.deepEqual(asked, [])
  // What was read of it is old: the server has the last word.
  const old = { ...allowance, maxByteSize: 1e9, contentTypes: [...allowance.contentTypes, 'text/html'] }
  assert.equal(await codeOf(uploadFile(guest, large, { allowance: old })), 'TOO_LARGE')
  assert.equal(await codeOf(uploadFile(guest, page, { allowance: old })), 'TYPE_NOT_ALLOWED')
  assert.equal(await codeOf(uploadFile(guest, { name: 'a.pdf', body: page })), 'WRONG_TYPE')
  const broken = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])
  assert.equal(await codeOf(uploadFile(guest, { name: 'a.png', body: broken })), 'UNREADABLE_IMAGE')
  assert.equal(await codeOf(uploadFile(guest, { name: 'a.txt', body: { uri: 'file:///nowhere' } })), 'UNREADABLE')
  const nobody = createClient({ url: `${server.url}/graphql` })
  assert.equal(await codeOf(uploadFile(nobody, text('a.txt'))), 'NOT_ALLOWED')
  assert.equal(await uploadAllowance(nobody), null)
})

test('a lost network is tried again, and the file is there once', async () => {
  let lost = 0
  const calls: string[] = []
  const flaky = async (url: string, init: RequestInit) => {
    calls.push(init.method!)
    if (lost++ < 2) throw new TypeError('network')
    return fetch(url, init)
  }
  const before = (await uploadAllowance(ana))!.remainingByteSize
  const file = await uploadFile(ana, text('again.txt'), { fetch: flaky, timer: soon })
  assert.deepEqual([calls.length, file.filename], [3, 'again.txt'])
  assert.equal(before - (await uploadAllowance(ana))!.remainingByteSize, 22)
  const never = { fetch: () => Promise.reject(new TypeError('network')), timer: soon, retries: 1 }
  assert.equal(await codeOf(uploadFile(ana, text('never.txt'), never)), 'NETWORK')
})

const soon = (_ms: number, run: () => void) => {
  const timer = setTimeout(run, 1)
  return () => clearTimeout(timer)
}

test('an answer that was lost is asked for again', async () => {
  let left = 1
  const run = (async (...given: Parameters<typeof ana.run>) => {
    const answer = await ana.run(...given)
    if (given[0].name === 'completeUpload' && left-- > 0) throw new RequestFailed('NETWORK', 'lost')
    return answer
  }) as Client['run']
  const file = await uploadFile({ ...ana, run }, text('once.txt'), { timer: soon })
  assert.equal(file.byteSize, 22)
})

test('whoever aborts is told so, and what was on its way stops', async () => {
  const controller = new AbortController()
  const hanging = (_url: string, { signal }: RequestInit) =>
    new Promise<Response>((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)))
  const uploading = codeOf(uploadFile(ana, text('a.txt'), { fetch: hanging, signal: controller.signal }))
  setTimeout(() => controller.abort(), 200)
  assert.equal(await uploading, 'ABORTED')
  assert.equal(await codeOf(uploadFile(ana, text('b.txt'), { signal: controller.signal })), 'ABORTED')
})

test('of many files two are on their way at a time; the rest waits, and what fails waits for somebody', async () => {
  let [running, most, isOffline] = [0, 0, false]
  const counted = async (url: string, init: RequestInit) => {
    if (isOffline) throw new TypeError('network')
    most = Math.max(most, ++running)
    return fetch(url, init).finally(() => running--)
  }
  const allowance = await uploadAllowance(ana)
  const uploads = createUploads(ana, { allowance, fetch: counted, timer: soon })
  const states = () => uploads.items.get().map(({ state }) => state)
  assert.deepEqual(await uploads.ready(), [])
  assert.equal(uploads.add(Array.from({ length: 12 }, (_, i) => text(`${i}.txt`))), 2)
  assert.deepEqual(states().slice(0, 3), ['sending', 'sending', 'waiting'])
  uploads.remove(uploads.items.get()[5]!.key)
  const files = await uploads.ready()
  assert.deepEqual([files!.length, files![0]!.filename, most], [9, '0.txt', 2])
  uploads.clear()
  isOffline = true
  uploads.add([text('a.txt'), new File(['<p>'], 'b.html', { type: 'text/html' })])
  assert.equal(await uploads.ready(), null)
  assert.deepEqual(
    uploads.items.get().map(({ failure }) => [failure?.code, failure?.retryable]),
    [
      ['NETWORK', true],
      ['TYPE_NOT_ALLOWED', false],
    ],
  )
  isOffline = false
  uploads.retry()
  assert.equal(await uploads.ready(), null)
  assert.deepEqual(states(), ['done', 'failed'])
  uploads.remove(uploads.items.get()[1]!.key)
  assert.equal((await uploads.ready())!.length, 1)
})

test('with an S3 it goes there, as the server says', { skip: whyNoS3() ?? false }, async () => {
  const s3 = await startS3()
  try {
    for (const upload of ['post', 'put']) await bringTo(s3, upload)
  } finally {
    await s3.close()
  }
})

async function bringTo({ endpoint, accessKeyId, secretAccessKey }: S3Server, upload: string): Promise<void> {
  const bucket = `forium-${upload}-${Date.now()}`
  const credentials = { accessKeyId, secretAccessKey }
  const made = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
  await made.send(new CreateBucketCommand({ Bucket: bucket }))
  const keys = { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey }
  const env = { LIMITS: 'off', S3_UPLOAD: upload, S3_BUCKET: bucket, S3_ENDPOINT: endpoint, ...keys }
  const other = await startTestServer({ env })
  try {
    const { token } = await other.person('bea', ['MEMBER'])
    const bea = createClient({ url: `${other.url}/graphql`, token })
    for (const body of [text('a.txt'), new TextEncoder().encode('Step 1: switch it off.')]) {
      const file = await uploadFile(bea, { name: 'a.txt', body })
      assert.equal(new TextDecoder().decode(await bytesOf(file.url)), 'Step 1: switch it off.')
    }
  } finally {
    await other.close()
  }
}
