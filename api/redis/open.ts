import { hash } from 'node:crypto'
import type { Clock } from '@forium/schema/ports/clock.ts'
import { memoryLimits } from '@forium/schema/ports/limits.memory.ts'
import type { Limits } from '@forium/schema/ports/limits.ts'
import type { Wake } from '@forium/schema/ports/wake.ts'
import { Hints } from '../hints.ts'
import type { Log } from '../log.ts'
import { connectionTo } from './connection.ts'
import { redisLimits } from './limits.ts'

/** What the processes of one installation share by Redis. None of it is the truth: the server starts and goes on without. */
export interface Shared {
  /** What wakes readers in this process, made to wake those of all others. */
  wakeOthers(local: Wake): Wake
  limits(clock: Clock, own?: Limits): Limits
  /** `listening` runs whenever others can be heard again: something may have been said before. */
  start(listening: () => void): void
  /** Redis answers, and others are heard. */
  isConnected(): boolean
  close(): Promise<void>
}

interface Options {
  url: string
  /** Installations with different secrets may share a Redis and hear nothing of each other. */
  secret: string
  log: Pick<Log, 'info' | 'warn'>
}

const longestHint = 512 * 1024
const againMs = 2_000

export function openRedis({ url, secret, log }: Options): Shared {
  const prefix = `forium:${hash('sha256', `redis ${secret}`, 'base64url').slice(0, 16)}`
  const channel = `${prefix}:hints`
  let hints: Hints | undefined
  let listening = () => {}
  let heard = false
  let isLost = false
  const isConnected = (): boolean => heard && commands.redis.status === 'ready'
  const lost = (error: unknown): void => {
    if (isLost) return
    isLost = true
    log.warn({ error: String(error) }, 'redis: lost; each process limits for itself, and what is new shows later')
  }
  const back = (): void => {
    if (!isLost || !isConnected()) return
    isLost = false
    log.info({}, 'redis: back')
  }
  const listen = (): void => {
    listener.redis.subscribe(channel).then(() => {
      heard = true
      back()
      listening()
    }, refused)
  }
  const refused = (error: unknown): void => {
    lost(error)
    // A connection that broke meanwhile begins anew by itself.
    setTimeout(() => listener.redis.status === 'ready' && !heard && listen(), againMs).unref()
  }
  const commands = connectionTo(url, { onError: lost, onReady: back, onAnswer: back })
  const listener = connectionTo(url, { onError: lost, onReady: listen })
  listener.redis.on('message', (_channel, text) => hints?.take(text))
  listener.redis.on('close', () => {
    heard = false
  })
  const saying = new Set<Promise<unknown>>()
  const carry = (text: string): void => {
    const said = commands.redis.publish(channel, text).catch(() => {})
    saying.add(said)
    void said.finally(() => saying.delete(said))
  }
  return {
    wakeOthers: (local) => (hints = new Hints({ local, carry, longest: longestHint })),
    limits: (clock) => redisLimits({ redis: commands.redis, prefix, clock, own: memoryLimits(clock), onTrouble: lost }),
    start(run) {
      listening = run
      if (heard) run()
    },
    isConnected,
    async close() {
      hints?.flush()
      await Promise.all(saying)
      commands.close()
      listener.close()
    },
  }
}
