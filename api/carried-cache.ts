import type { Cache } from '@forium/schema/ports/cache.ts'
import type { Wake } from '@forium/schema/ports/wake.ts'

const topic = 'cache'

/** A cache of this process that drops what it is told to in all others, too. A lost hint is the sweep's to make good. */
export function carriedCache(cache: Cache, wake: Wake): Cache {
  wake.receive(topic, (prefix) => {
    if (typeof prefix === 'string') cache.drop(prefix)
  })
  return {
    ...cache,
    drop(prefix) {
      cache.drop(prefix)
      wake.send(topic, prefix)
    },
  }
}
