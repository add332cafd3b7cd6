const ms = 250

/**
 * Remembers where the rows of a list stand; what it answers with, called when they stand elsewhere, lets each glide
 * from the old place to the new one (FLIP: aerotwist.com/blog/flip-your-animations).
 */
export function glide(list: HTMLElement): () => void {
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
