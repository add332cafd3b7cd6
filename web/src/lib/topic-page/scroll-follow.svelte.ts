import { barHeight } from './keep-place.ts'

interface Told {
  /** The highest number whose beginning was on the screen. */
  saw: (number: number) => void
  /** The reader has come to rest at this post. */
  rests: (number: number) => void
}

const restMs = 350

/** Which posts are on the screen. Looks when something scrolled, once a frame at most. */
export class ScrollFollow {
  /** The first post on the screen. */
  current = $state(1)
  /** How far below the bar it begins; to come back to. */
  offset = 0
  /** The last post that the page has is on the screen. */
  end = $state(false)
  #frame = 0
  #rest: ReturnType<typeof setTimeout> | undefined
  readonly #told: Told

  constructor(current: number, told: Told) {
    this.current = current
    this.#told = told
  }

  readonly look = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0
      this.#read()
    })
  }

  start(): () => void {
    addEventListener('scroll', this.look, { passive: true })
    addEventListener('resize', this.look, { passive: true })
    this.look()
    return () => {
      removeEventListener('scroll', this.look)
      removeEventListener('resize', this.look)
      cancelAnimationFrame(this.#frame)
      clearTimeout(this.#rest)
    }
  }

  #read(): void {
    const top = barHeight() + 124
    const bottom = innerHeight - 24
    const posts = document.querySelectorAll<HTMLElement>('[data-number]')
    let first = 0
    let last = 0
    for (const post of posts) {
      const box = post.getBoundingClientRect()
      if (box.bottom <= top) continue
      if (box.top > bottom) break
      const number = Number(post.dataset.number)
      if (!first) {
        first = number
        this.offset = box.top
      }
      // Somebody has seen a post when they have seen how it begins, and at least a few lines of it.
      if (box.top + Math.min(box.height, 80) <= bottom) last = number
    }
    const final = posts[posts.length - 1]
    this.end = final !== undefined && final.getBoundingClientRect().bottom <= innerHeight + 160
    if (last > 0) this.#told.saw(last)
    if (first > 0) this.#now(first)
  }

  #now(number: number): void {
    this.current = number
    clearTimeout(this.#rest)
    this.#rest = setTimeout(() => this.#told.rests(number), restMs)
  }
}
