import { createSubscriber } from 'svelte/reactivity'

/** One timer for every time on the page, running only while one is shown. */
class Clock {
  readonly #ticks = createSubscriber((tick) => {
    const timer = setInterval(tick, 30_000)
    return () => clearInterval(timer)
  })

  /** Read in a component, it is read again twice a minute. */
  get now(): number {
    this.#ticks()
    return Date.now()
  }
}

export const clock = new Clock()
