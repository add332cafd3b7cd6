import { Redis } from 'ioredis'

const pingMs = 5_000
const answerMs = 2_000

interface Options {
  /** Runs whenever it can be used, first and after each loss. */
  onReady?: () => void
  /** Runs for each attempt that failed. */
  onError?: (error: Error) => void
  /** Runs every few seconds while it answers. */
  onAnswer?: () => void
}

/**
 * A connection that comes back by itself and never makes anybody wait for that: what is asked meanwhile fails at once.
 * One that is open and silent is cut.
 */
export function connectionTo(url: string, { onReady, onError, onAnswer }: Options) {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    autoResubscribe: false,
    maxRetriesPerRequest: 0,
    commandTimeout: answerMs,
    connectTimeout: 5_000,
    retryStrategy: (attempt) => Math.min(50 * attempt, 1_000),
    // After a failover the old primary may still be there, as a replica.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
    keepAlive: 10_000,
    connectionName: 'forium',
  })
  redis.on('error', (error) => onError?.(error))
  redis.on('ready', () => onReady?.())
  const silent = () => {
    if (redis.status === 'ready') redis.disconnect(true)
  }
  const pings = setInterval(() => {
    if (redis.status === 'ready') redis.ping().then(() => onAnswer?.(), silent)
  }, pingMs)
  pings.unref()
  return {
    redis,
    close(): void {
      clearInterval(pings)
      redis.disconnect()
    },
  }
}

/** Where it is, without the password. */
export function placeOf(url: string): string {
  const { hostname, port } = new URL(url)
  return `${hostname}:${port || 6379}`
}
