/**
 * Keeps the messenger within what is seen: where a WebView lays the page out behind the keyboard, the part above it is
 * the whole.
 */
export function followViewport(root: HTMLElement): (() => void) | undefined {
  const view = window.visualViewport
  if (!view) return undefined
  const fit = () => {
    // Somebody who has zoomed in wants to see a part.
    const isWhole = view.scale < 1.05
    const isCovered = isWhole && window.innerHeight - view.height > 120
    root.style.setProperty('--seen', isCovered ? `${view.height}px` : '')
    root.style.setProperty('--seen-from', isCovered ? `${view.offsetTop}px` : '')
    root.toggleAttribute('data-keyboard', isCovered)
  }
  fit()
  view.addEventListener('resize', fit)
  view.addEventListener('scroll', fit)
  return () => {
    view.removeEventListener('resize', fit)
    view.removeEventListener('scroll', fit)
  }
}
