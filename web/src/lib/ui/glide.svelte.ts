import type { Attachment } from 'svelte/attachments'

const ms = 250

/** For a list in which a row that moves is seen to move, whenever `order` is another. Made while a component is. */
export function gliding(order: () => unknown): Attachment<HTMLElement> {
  let list: HTMLElement | undefined
  let settle = () => {}
  $effect.pre(() => {
    order()
    settle = list ? glide(list) : () => {}
  })
  $effect(() => {
    order()
    settle()
  })
  return (element) => {
    list = element
    return () => {
      list = undefined
    }
  }
}

/**
 * Remembers where the rows of a list stand; what it answers with, called when they stand elsewhere, lets each glide
 * from the old place to the new one (FLIP: aerotwist.com/blog/flip-your-animations).
 */
function glide(list: HTMLElement): () => void {
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return () => {}
  const before = new Map([...list.children].map((row) => [row, row.getBoundingClientRect().top]))
  return () => {
    for (const row of list.children) {
      const by = (before.get(row) ?? Number.NaN) - row.getBoundingClientRect().top
      if (by)
        row.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], { duration: ms, easing: 'ease-out' })
    }
  }
}
