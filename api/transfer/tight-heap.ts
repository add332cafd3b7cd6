import { setFlagsFromString } from 'node:v8'

/**
 * An import makes much garbage and keeps little. By itself V8 lets the heap grow to several times what is in use
 * before it collects, where there is memory; told to grow by a fifth, it takes 80 MB less and no more time.
 */
export async function inTightHeap<Result>(work: () => Promise<Result>): Promise<Result> {
  setFlagsFromString('--heap-growing-percent=20')
  try {
    return await work()
  } finally {
    setFlagsFromString('--heap-growing-percent=0')
  }
}
