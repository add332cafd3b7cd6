import type { Config } from '../config.ts'

/** Where browsers bring and fetch files, as the policy of a page names it; null where that is the server itself. */
export function bucketOrigin({ storage, s3 }: Pick<Config, 'storage' | 's3'>): string | null {
  if (storage !== 's3' || !s3) return null
  const { bucket, region, endpoint, pathStyle } = s3
  const url = new URL(endpoint ?? `https://s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`)
  // A dot would make a name that no certificate of the store is for: there the bucket stands in the path.
  const inPath = pathStyle || (url.protocol === 'https:' && bucket.includes('.'))
  if (!inPath) url.hostname = `${bucket}.${url.hostname}`
  return url.origin
}
