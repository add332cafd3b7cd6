import type { S3Client } from '@aws-sdk/client-s3'
import { checkStorageKey, type FileLink, type Storage, type UploadPolicy } from '@forium/schema/ports/storage.ts'
import type { S3Config } from '../config.ts'
import { putPieces } from './s3-multipart.ts'

/** The SDK is large: it is loaded by the first who needs it, and never where files lie on disk. */
async function connect({ region, endpoint, credentials, pathStyle }: S3Config) {
  const [sdk, { getSignedUrl }, { createPresignedPost }] = await Promise.all([
    import('@aws-sdk/client-s3'),
    import('@aws-sdk/s3-request-presigner'),
    import('@aws-sdk/s3-presigned-post'),
  ])
  const client = new sdk.S3Client({
    region,
    ...(endpoint && { endpoint }),
    ...(credentials && { credentials }),
    forcePathStyle: pathStyle,
    // The library waits for ever for one that is open and silent.
    requestHandler: {
      connectionTimeout: 5_000,
      requestTimeout: 30_000,
      throwOnRequestTimeout: true,
      socketTimeout: 30_000,
    },
    // Checksums that the newer SDK adds by itself are refused by many that speak S3.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  return { sdk, client, getSignedUrl, createPresignedPost }
}

type Connected = Awaited<ReturnType<typeof connect>>

/** Files in a bucket. Browsers bring and fetch them there: the bucket needs a CORS rule, see docs/files.md. */
export function s3Storage(config: S3Config): Storage {
  const { bucket: Bucket } = config
  let connected: Promise<Connected> | undefined
  const on = async (key: string) => {
    checkStorageKey(key)
    connected ??= connect(config)
    return { ...(await connected), at: { Bucket, Key: key } }
  }
  return {
    async put(key, body, contentType) {
      const { sdk, client, at } = await on(key)
      if (!(body instanceof Uint8Array)) return putPieces(sdk, client, { ...at, ContentType: contentType }, body)
      await client.send(new sdk.PutObjectCommand({ ...at, Body: body, ContentType: contentType }))
    },
    async get(key) {
      const { sdk, client, at } = await on(key)
      const found = await ifThere(client.send(new sdk.GetObjectCommand(at)))
      return found && { body: await found.Body!.transformToByteArray(), contentType: found.ContentType ?? '' }
    },
    async stream(key, range) {
      const { sdk, client, at } = await on(key)
      const part = range ? { Range: `bytes=${range.start}-${range.end}` } : {}
      const found = await ifThere(client.send(new sdk.GetObjectCommand({ ...at, ...part })))
      return found && (found.Body as unknown as AsyncIterable<Uint8Array>)
    },
    async head(key) {
      const { sdk, client, at } = await on(key)
      const found = await ifThere(client.send(new sdk.HeadObjectCommand(at)))
      return found && { byteSize: found.ContentLength ?? 0, contentType: found.ContentType ?? '' }
    },
    async remove(key) {
      const { sdk, client, at } = await on(key)
      await client.send(new sdk.DeleteObjectCommand(at))
    },
    url: async (key, link) => readUrl(await on(key), link),
    async upload(key, policy) {
      const store = await on(key)
      return config.upload === 'post' ? postTarget(store, policy) : putTarget(store, policy)
    },
  }
}

type Place = Connected & { at: { Bucket: string; Key: string } }

async function ifThere<Found>(asked: Promise<Found>): Promise<Found | null> {
  try {
    return await asked
  } catch (error) {
    const { name } = error as Error
    if (name === 'NoSuchKey' || name === 'NotFound') return null
    throw error
  }
}

function readUrl({ sdk, client, getSignedUrl, at }: Place, link: FileLink): Promise<string> {
  const { issuedAt, expiresAt, saveAs } = link
  const name = saveAs === undefined ? 'inline' : `attachment; filename*=UTF-8''${encoded(saveAs)}`
  return getSignedUrl(client, new sdk.GetObjectCommand({ ...at, ResponseContentDisposition: name }), {
    signingDate: new Date(issuedAt),
    expiresIn: Math.floor((expiresAt - issuedAt) / 1000),
  })
}

const encoded = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)

async function postTarget({ client, createPresignedPost, at }: Place, policy: UploadPolicy) {
  const { contentType, byteSize, expiresAt } = policy
  const { url, fields } = await createPresignedPost(client as never, {
    ...at,
    Fields: { 'Content-Type': contentType },
    Conditions: [
      ['content-length-range', byteSize, byteSize],
      ['eq', '$Content-Type', contentType],
    ],
    Expires: Math.floor((expiresAt - Date.now()) / 1000),
  })
  const pairs = Object.entries(fields).map(([name, value]) => ({ name, value }))
  return { method: 'POST' as const, url, fields: pairs, headers: [] }
}

/** For stores without POST: type and size are signed, too. */
async function putTarget({ sdk, client, getSignedUrl, at }: Place, policy: UploadPolicy) {
  const { contentType, byteSize, expiresAt } = policy
  const command = new sdk.PutObjectCommand({ ...at, ContentType: contentType, ContentLength: byteSize })
  const issuedAt = Math.min(Date.now(), expiresAt - 1000)
  const url = await getSignedUrl(client as S3Client, command, {
    signingDate: new Date(issuedAt),
    expiresIn: Math.floor((expiresAt - issuedAt) / 1000),
    signableHeaders: new Set(['host', 'content-type', 'content-length']),
  })
  const headers = [{ name: 'content-type', value: contentType }]
  return { method: 'PUT' as const, url, fields: [], headers }
}
