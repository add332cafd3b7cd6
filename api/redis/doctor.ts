import { Redis } from 'ioredis'
import { placeOf } from './connection.ts'

/** What is wrong and how it is mended, by how Redis or the way to it says so. The address stands before it. */
const remedies: [RegExp, string][] = [
  [/ECONNREFUSED|ECONNRESET|closed/, 'nothing answers there. Start Redis, or mend REDIS_URL'],
  [/ENOTFOUND|EAI_AGAIN/, 'this host is not known. Mend REDIS_URL'],
  [
    /ETIMEDOUT|timed out|EHOSTUNREACH/,
    'no answer in time. Look at the firewall between, and whether it speaks TLS (rediss://) or not (redis://)',
  ],
  [/WRONGPASS|NOAUTH|invalid password/, 'it refuses the user or the password. Mend REDIS_URL'],
  [/certificate|SSL|TLS|wrong version number/i, 'no secure connection. Look at its certificate, or use redis:// there'],
  [/READONLY/, 'it is a replica and takes no writes. Name the primary in REDIS_URL'],
  [/MISCONF|OOM/, 'it takes no writes now. Give it memory or disk: its own log says more'],
  [/NOPERM/, 'its user may not do enough. Allow it all keys and channels of forium:* and scripts'],
  [/CROSSSLOT|MOVED|CLUSTERDOWN/, 'it is a cluster. Use a single Redis or Valkey'],
]

/** Its version, or what is wrong with it in words that help; the password is never among them. */
export async function examineRedis(url: string): Promise<{ ok: boolean; what: string }> {
  const redis = new Redis(url, {
    lazyConnect: true,
    retryStrategy: null,
    maxRetriesPerRequest: 0,
    connectTimeout: 3_000,
    commandTimeout: 3_000,
  })
  let trouble: Error | undefined
  redis.on('error', (error) => {
    trouble ??= error
  })
  try {
    await redis.connect()
    const version = /^redis_version:(\S+)/m.exec(await redis.info('server'))?.[1]
    const probe = "redis.call('SET', KEYS[1], 1, 'PX', 1000) return redis.call('DEL', KEYS[1])"
    await redis.eval(probe, 1, 'forium:doctor')
    await redis.publish('forium:doctor', '')
    await redis.subscribe('forium:doctor')
    return { ok: true, what: `Redis ${version} at ${placeOf(url)} answers, counts and carries hints` }
  } catch (error) {
    return { ok: false, what: `Redis at ${placeOf(url)}: ${inWords(trouble ?? error)}` }
  } finally {
    redis.disconnect()
  }
}

function inWords(error: unknown): string {
  const said = error instanceof AggregateError ? error.errors.map(String).join(' ') : String(error)
  const code = (error as { code?: string }).code ?? ''
  const remedy = remedies.find(([pattern]) => pattern.test(`${code} ${said}`))?.[1]
  return `${remedy ?? said}. Servers go on without it, each with its own limits`
}
