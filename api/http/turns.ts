/**
 * So many at once, the others in the order in which they came. Work that fills the one thread is done no sooner by
 * beginning all of it: what is half done only waits in memory, and is copied there by each collection of garbage.
 */
export function turns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = atOnce
  const waiting: (() => void)[] = []
  return async (work) => {
    if (free > 0) free--
    else await new Promise<void>((begin) => waiting.push(begin))
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free++
    }
  }
}
