import { checkPush, GoneDevice, type Push, type Pusher, type PushTarget, pushKinds } from './pusher.ts'

export interface MemoryPusher extends Pusher {
  /** What arrived, oldest first. */
  readonly arrived: { target: PushTarget; push: Push }[]
  /** Addresses of devices that are no more, and of those whose service is busy. */
  readonly gone: Set<string>
  readonly busy: Set<string>
}

export function memoryPusher(): MemoryPusher {
  const arrived: MemoryPusher['arrived'] = []
  const gone = new Set<string>()
  const busy = new Set<string>()
  return {
    arrived,
    gone,
    busy,
    kinds: pushKinds,
    vapidPublicKey: () => `B${'A'.repeat(86)}`,
    async send(target, push) {
      checkPush(push)
      if (gone.has(target.address)) throw new GoneDevice('no such device')
      if (busy.has(target.address)) throw new Error('The push service is busy.')
      arrived.push(structuredClone({ target, push }))
    },
  }
}
