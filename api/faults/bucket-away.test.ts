import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { ask, codesOf } from '../testing/ask.ts'
import { cuttingProxy } from '../testing/cutting-proxy.ts'
import { type S3Server, startS3, whyNoS3 } from '../testing/radosgw.ts'
import { startTestServer, type TestPerson, type TestServer } from '../testing/server.ts'
import { sent } from '../testing/storage-browser.ts'
import { createTopic, uuidv7, write } from '../testing/writing.ts'

const skip = whyNoS3() ?? false
const body = Buffer.from('kept')

describe('a bucket that is away', { skip, timeout: 120_000 }, () => {
  let s3: S3Server
  let proxy: Awaited<ReturnType<typeof cuttingProxy>>
  let server: TestServer
  let owner: TestPerson
  let topicId: string
  before(async () => {
    s3 = await startS3()
    proxy = await cuttingProxy(Number(new URL(s3.endpoint).port))
    const credentials = { accessKeyId: s3.accessKeyId, secretAccessKey: s3.secretAccessKey }
    const options = { region: 'us-east-1', endpoint: s3.endpoint, credentials, forcePathStyle: true }
    const client = new S3Client(options)
    await client.send(new CreateBucketCommand({ Bucket: 'away' }))
    client.destroy()
    server = await startTestServer({
      env: {
        S3_BUCKET: 'away',
        S3_ENDPOINT: `http://127.0.0.1:${proxy.port}`,
        S3_ACCESS_KEY_ID: s3.accessKeyId,
        S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
        LIMITS: 'off',
      },
    })
    owner = await server.person('olga', ['OWNER'])
    topicId = await createTopic(server, owner)
  })
  after(async () => {
    proxy?.silence(false)
    await server?.close()
    await proxy?.close()
    await s3?.close()
  })

  async function announced() {
    const input = { clientId: uuidv7(), filename: 'a.txt', contentType: 'text/plain', byteSize: body.length }
    const target = 'target { method url fields { name value } headers { name value } }'
    return (await write(server, owner, 'createUpload', `upload { id ${target} }`, input)).upload
  }

  const complete = (id: string) =>
    ask(
      server,
      `mutation($input: CompleteUploadInput!) { completeUpload(input: $input) {
        __typename ... on UserError { errorCode } ... on CompleteUploadPayload { upload { attachment { url } } } } }`,
      { input: { id } },
      owner,
    )

  async function postWith(attachmentIds: string[]) {
    const input = { clientId: uuidv7(), topicId, body: 'The text is kept', attachmentIds }
    return (await write(server, owner, 'createPost', 'post { id attachments { url } }', input)).post
  }

  test('refuses files with a code, leaves texts and pages as they are, and takes files again when it is back', async () => {
    const early = await announced()
    assert.ok((await sent(early.target, '', body, 'text/plain')).ok)
    assert.equal((await complete(early.id)).json.data.completeUpload.__typename, 'CompleteUploadPayload')
    const shown = await postWith([early.id])
    const late = await announced()
    assert.ok((await sent(late.target, '', body, 'text/plain')).ok)

    await proxy.close()
    const refused = await complete(late.id)
    assert.deepEqual([refused.status, codesOf(refused)], [503, ['MAINTENANCE']])
    assert.ok((await announced()).target.url, 'an address for a file needs no bucket')
    assert.ok((await postWith([])).id)
    const query = `query($id: ID!) { node(id: $id) { ... on Post { body { text } attachments { url } } } }`
    const page = await ask(server, query, { id: shown.id }, owner)
    assert.equal(page.json.data.node.body.text, 'The text is kept')
    assert.equal(page.json.data.node.attachments.length, 1)

    await proxy.open()
    const backAt = performance.now()
    assert.equal((await complete(late.id)).json.data.completeUpload.__typename, 'CompleteUploadPayload')
    console.log(`a file was taken ${Math.round(performance.now() - backAt)} ms after the bucket was back`)
    const { url } = (await postWith([late.id])).attachments[0]
    assert.equal(await (await fetch(url)).text(), 'kept')
  })

  test('that is open and says nothing: whoever waits is told in time, and it works when it speaks again', async () => {
    const upload = await announced()
    assert.ok((await sent(upload.target, '', body, 'text/plain')).ok)
    proxy.silence(true)
    const refused = await complete(upload.id)
    assert.equal(refused.status, 503)
    assert.match(codesOf(refused)[0]!, /^(TIMEOUT|MAINTENANCE)$/)
    assert.ok((await postWith([])).id)
    proxy.silence(false)
    assert.equal((await complete(upload.id)).json.data.completeUpload.__typename, 'CompleteUploadPayload')
  })
})
