/**
 * Keeps a column above the keyboard where the browser lays the page out behind it (iOS): its height is what is seen.
 * Elsewhere the style sheet's `dvh` does, and this leaves it alone.
 */
export function visibleHeight(element: HTMLElement): (() => void) | undefined {
  const view = window.visualViewport
  if (!view) return undefined
  const fit = () => {
    const covered = window.innerHeight - view.height > 120
    element.style.height = covered ? `${view.height - Math.max(0, element.getBoundingClientRect().top)}px` : ''
    if (covered) window.scrollTo(0, 0)
  }
  view.addEventListener('resize', fit)
  return () => view.removeEventListener('resize', fit)
}
