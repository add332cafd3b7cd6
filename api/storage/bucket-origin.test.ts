import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../config.ts'
import { bucketOrigin } from './bucket-origin.ts'
import { s3Storage } from './s3.ts'

const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }
const cases: Record<string, string>[] = [
  { S3_BUCKET: 'files' },
  { S3_BUCKET: 'files', S3_REGION: 'eu-central-1' },
  { S3_BUCKET: 'files', S3_REGION: 'cn-north-1' },
  { S3_BUCKET: 'files.example', S3_REGION: 'eu-central-1' },
  { S3_BUCKET: 'files', S3_PATH_STYLE: 'on' },
  { S3_BUCKET: 'files', S3_ENDPOINT: 'https://minio.example:9000' },
  { S3_BUCKET: 'files', S3_ENDPOINT: 'http://127.0.0.1:9000/' },
  { S3_BUCKET: 'files', S3_ENDPOINT: 'https://store.example', S3_PATH_STYLE: 'off' },
]

test('the origin that a page may reach is the one that addresses are signed for', async () => {
  for (const given of cases)
    for (const S3_UPLOAD of ['post', 'put']) {
      const config = readConfig({ ...keys, ...given, S3_UPLOAD })
      const policy = { contentType: 'text/plain', byteSize: 5, expiresAt: Date.now() + 60_000 }
      const { url } = await s3Storage(config.s3!).upload('uploads/a', policy)
      assert.equal(bucketOrigin(config), new URL(url).origin, JSON.stringify(given))
      const read = { issuedAt: Date.now(), expiresAt: Date.now() + 60_000 }
      assert.equal(new URL(await s3Storage(config.s3!).url('uploads/a', read)).origin, bucketOrigin(config))
    }
})

test('without a bucket, or with files on disk all the same, there is none', () => {
  assert.equal(bucketOrigin(readConfig({})), null)
  assert.equal(bucketOrigin(readConfig({ ...keys, S3_BUCKET: 'files', STORAGE: 'disk' })), null)
})
