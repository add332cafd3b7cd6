import { flushSync } from 'svelte'

const posts = () => document.querySelectorAll<HTMLElement>('[data-number]')

/** The height of what lies over the top of the page. */
export const barHeight = (): number => document.querySelector('header')?.getBoundingClientRect().height ?? 0

/** The first post that is on the screen. */
export function firstVisible(): HTMLElement | undefined {
  const top = barHeight()
  for (const post of posts()) if (post.getBoundingClientRect().bottom > top + 8) return post
  return undefined
}

/** Makes a change above what one reads without moving it. Browsers that anchor by themselves have nothing left to do. */
export function keepPlace(change: () => void): void {
  const anchor = firstVisible()
  const before = anchor?.getBoundingClientRect().top ?? 0
  flushSync(change)
  if (!anchor?.isConnected) return
  const moved = anchor.getBoundingClientRect().top - before
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' })
}

export function scrollToPost(number: number, offset = barHeight() + 45): boolean {
  const post = document.getElementById(`post-${number}`)
  if (!post) return false
  const top = number === 1 ? 0 : post.getBoundingClientRect().top + scrollY - offset
  scrollTo({ top, behavior: 'instant' })
  return true
}
