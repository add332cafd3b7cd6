import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CreateBucketCommand, PutBucketCorsCommand, S3Client } from '@aws-sdk/client-s3'
import type { S3Config } from '../config.ts'
import { startS3, whyNoS3 } from '../testing/radosgw.ts'
import { freePort } from '../testing/server.ts'
import { examineBucket } from './doctor.ts'

const skip = whyNoS3() ?? false
const publicUrl = 'https://forum.example'

test('what is wrong with a bucket is said in words that help, without its keys', {
  skip,
  timeout: 120_000,
}, async () => {
  const s3 = await startS3()
  const { endpoint, accessKeyId, secretAccessKey } = s3
  const credentials = { accessKeyId, secretAccessKey }
  const Bucket = `doctor-${Date.now()}`
  const config: S3Config = {
    bucket: Bucket,
    region: 'us-east-1',
    endpoint,
    credentials,
    pathStyle: true,
    upload: 'post',
  }
  const client = new S3Client({
    region: 'us-east-1',
    endpoint,
    credentials,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })
  const look = async (change: Partial<S3Config> = {}) =>
    (await examineBucket({ ...config, ...change }, publicUrl))
      .filter(({ ok }) => !ok)
      .map(({ what }) => what)
      .join()
  try {
    assert.match(await look(), /there is no such bucket\. Create it/)
    await client.send(new CreateBucketCommand({ Bucket }))
    assert.match(await look(), /browsers of https:\/\/forum\.example may not bring files there\. Give .* CORS/)
    const rule = { AllowedMethods: ['GET', 'HEAD', 'POST', 'PUT'], AllowedHeaders: ['*'], AllowedOrigins: [publicUrl] }
    await client.send(new PutBucketCorsCommand({ Bucket, CORSConfiguration: { CORSRules: [rule] } }))
    assert.equal(await look(), '')
    const wrong = { accessKeyId, secretAccessKey: 'hunter2hunter2' }
    const cases: [Partial<S3Config>, RegExp][] = [
      [{ credentials: wrong }, /secret key is not that of the key\. Mend S3_SECRET_ACCESS_KEY/],
      [{ credentials: { ...wrong, accessKeyId: 'nobody' } }, /this key is not known\. Mend S3_ACCESS_KEY_ID/],
      [
        { endpoint: `http://127.0.0.1:${await freePort()}` },
        /nothing answers there\. Start the store, or mend S3_ENDPOINT/,
      ],
    ]
    for (const [change, says] of cases) {
      const said = await look(change)
      assert.match(said, says)
      assert.doesNotMatch(said, /hunter2/)
    }
  } finally {
    client.destroy()
    await s3.close()
  }
})
