import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { storageContract } from '@forium/schema/ports/storage.contract.ts'
import sharp from 'sharp'
import type { S3Config } from '../config.ts'
import { type S3Server, startS3, whyNoS3 } from '../testing/radosgw.ts'
import { startTestServer } from '../testing/server.ts'
import { browser, sent } from '../testing/storage-browser.ts'
import { uuidv7, write } from '../testing/writing.ts'
import { s3Storage } from './s3.ts'

const skip = whyNoS3() ?? false

describe('files in S3', { skip }, () => {
  let s3: S3Server
  let config: S3Config
  before(async () => {
    s3 = await startS3()
    config = {
      ...s3,
      bucket: `forium-${Date.now()}`,
      region: 'us-east-1',
      pathStyle: true,
      credentials: s3,
      upload: 'post',
    }
    await createBucket(config)
  })
  after(() => s3?.close())

  // Each test begins with an empty store: a prefix of its own would not be the adapter.
  for (const upload of ['post', 'put'] as const)
    storageContract(`s3Storage with ${upload}`, async () => {
      await empty(config)
      return { storage: s3Storage({ ...config, upload }), ...browser() }
    })

  test('a browser of another origin may bring and fetch, once the bucket has the rule of our pages', async () => {
    const answer = await fetch(`${s3.endpoint}/${config.bucket}/a`, {
      method: 'OPTIONS',
      headers: { origin: 'https://forum.example', 'access-control-request-method': 'POST' },
    })
    assert.equal(answer.headers.get('access-control-allow-origin'), 'https://forum.example')
  })

  test('a server with a bucket has its browsers bring and fetch there', async () => {
    const server = await startTestServer({
      env: {
        S3_BUCKET: config.bucket,
        S3_ENDPOINT: s3.endpoint,
        S3_ACCESS_KEY_ID: s3.accessKeyId,
        S3_SECRET_ACCESS_KEY: s3.secretAccessKey,
      },
    })
    try {
      const ana = await server.person('ana')
      const body = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
        .png()
        .toBuffer()
      const input = { clientId: uuidv7(), filename: 'a.png', contentType: 'image/png', byteSize: body.length }
      const target = 'target { method url fields { name value } headers { name value } }'
      const { upload } = await write(server, ana, 'createUpload', `upload { id ${target} }`, input)
      assert.ok(upload.target.method === 'POST' && upload.target.url.startsWith(s3.endpoint))
      assert.ok((await sent(upload.target, '', body, 'image/png')).ok)
      const fields = 'upload { attachment { url thumbnailUrl width } }'
      const { attachment } = (await write(server, ana, 'completeUpload', fields, { id: upload.id })).upload
      assert.equal(attachment.width, 30)
      for (const url of [attachment.url, attachment.thumbnailUrl]) assert.equal((await fetch(url)).status, 200)
      const picture = await write(server, ana, 'setProfilePicture', 'user { avatarUrl }', { uploadId: upload.id })
      const { pathname } = new URL(picture.user.avatarUrl)
      const shown = await fetch(server.url + pathname, { redirect: 'error' })
      const { width, height } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata()
      assert.deepEqual([shown.status, width, height], [200, 20, 20])
      assert.equal((await fetch(attachment.url)).status, 404, 'nobody needs the rest of it')
      assert.ok(!existsSync(join(server.dataDir, 'files')))
    } finally {
      await server.close()
    }
  })

  test('other keys than those of the bucket give nothing', async () => {
    const stranger = s3Storage({ ...config, credentials: { accessKeyId: 'test', secretAccessKey: 'wrong' } })
    await assert.rejects(stranger.get('a'), { name: 'SignatureDoesNotMatch' })
    const target = await stranger.upload('a', {
      contentType: 'text/plain',
      byteSize: 1,
      expiresAt: Date.now() + 60_000,
    })
    assert.equal((await sent(target, '', new Uint8Array(1), 'text/plain')).status, 403)
  })
})

async function clientOf(config: S3Config) {
  const sdk = await import('@aws-sdk/client-s3')
  const { region, credentials } = config
  const client = new sdk.S3Client({
    region,
    endpoint: config.endpoint!,
    credentials: credentials!,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  return { sdk, client, Bucket: config.bucket }
}

async function createBucket(config: S3Config): Promise<void> {
  const { sdk, client, Bucket } = await clientOf(config)
  await client.send(new sdk.CreateBucketCommand({ Bucket }))
  const rule = { AllowedMethods: ['GET', 'HEAD', 'POST', 'PUT'], AllowedHeaders: ['*'] }
  const CORSRules = [{ ...rule, AllowedOrigins: ['https://forum.example'] }]
  await client.send(new sdk.PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules } }))
}

async function empty(config: S3Config): Promise<void> {
  const { sdk, client, Bucket } = await clientOf(config)
  const { Contents = [] } = await client.send(new sdk.ListObjectsV2Command({ Bucket }))
  for (const { Key } of Contents) await client.send(new sdk.DeleteObjectCommand({ Bucket, Key }))
}
