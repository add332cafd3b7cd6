/** Scrolls a row sideways so that the current one of its links is seen. The row is what it lies in. */
export const inView = (row: string) => (node: HTMLElement) => {
  const list = node.closest(row)
  if (!list) return
  const [own, around] = [node.getBoundingClientRect(), list.getBoundingClientRect()]
  list.scrollLeft += own.left + own.width / 2 - around.left - around.width / 2
}
