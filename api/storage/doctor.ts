import type { S3Config } from '../config.ts'
import { bad, type Finding, inWords, type Remedy, warning, wayTo, well } from '../doctor/finding.ts'
import { bucketOrigin } from './bucket-origin.ts'
import { s3Storage } from './s3.ts'

const key = 'doctor/probe'
const probe = new TextEncoder().encode('forium')

const remedies: Remedy[] = [
  [/NoSuchBucket/, 'there is no such bucket. Create it, or mend S3_BUCKET'],
  [/SignatureDoesNotMatch/, 'the secret key is not that of the key. Mend S3_SECRET_ACCESS_KEY'],
  [/InvalidAccessKeyId/, 'this key is not known. Mend S3_ACCESS_KEY_ID'],
  [/CredentialsProviderError/, 'there are no keys. Set S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY'],
  [/RequestTimeTooSkewed/, 'our clock is too far off for it. Let this machine take its time from NTP'],
  [
    /AccessDenied|Forbidden/,
    'these keys may not put, get and delete there. Allow s3:PutObject, GetObject, DeleteObject',
  ],
  [/PermanentRedirect|AuthorizationHeaderMalformed/, 'the bucket is in another region. Mend S3_REGION'],
  [/QuotaExceeded|InsufficientStorage|EntityTooLarge/, 'it is full. Give it room'],
  ...wayTo('S3_ENDPOINT', 'the store'),
]

/** Puts, gets and deletes a small object, and asks as a browser of our pages would. */
export async function examineBucket(config: Readonly<S3Config>, publicUrl: string | null): Promise<Finding[]> {
  const place = `the bucket ${config.bucket}`
  const storage = s3Storage(config)
  try {
    await storage.put(key, probe, 'text/plain')
    const found = await storage.get(key)
    await storage.remove(key)
    if (!found || Buffer.compare(found.body, probe) !== 0)
      return [bad(`${place} gives back other bytes than it was given. Take another store`)]
  } catch (error) {
    return [bad(`${place}: ${inWords(error, remedies)}`)]
  }
  return [well(`${place} takes, gives and deletes files`), await fromBrowsers(config, publicUrl)]
}

async function fromBrowsers(config: Readonly<S3Config>, publicUrl: string | null): Promise<Finding> {
  if (!publicUrl) return warning(`whether browsers may bring files was not looked at: PUBLIC_URL is not set`)
  const method = config.upload.toUpperCase()
  const path = config.pathStyle ? `/${config.bucket}/${key}` : `/${key}`
  const answer = await fetch(`${bucketOrigin({ storage: 's3', s3: config })}${path}`, {
    method: 'OPTIONS',
    headers: { origin: publicUrl, 'access-control-request-method': method },
    signal: AbortSignal.timeout(10_000),
  })
  const allowed = answer.headers.get('access-control-allow-origin')
  if (allowed === '*' || allowed === publicUrl) return well(`browsers of ${publicUrl} may bring files there`)
  return bad(`browsers of ${publicUrl} may not bring files there. Give the bucket the CORS rule of docs/files.md`)
}
