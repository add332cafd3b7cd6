/** What the order of categories needs to know of one. */
export interface Placed {
  id: string
  position: number
  parent: { id: string } | null
}
export interface Place {
  parentId: string | null
  position: number
}
export interface TreeRow<Category> {
  category: Category
  depth: number
}
export type Direction = 'up' | 'down' | 'in' | 'out'

/** As many levels as the contract takes. */
export const maxDepth = 4

export const childrenOf = <Category extends Placed>(all: readonly Category[], parentId: string | null): Category[] =>
  all.filter(({ parent }) => (parent?.id ?? null) === parentId).sort((a, b) => a.position - b.position)

/** As they are shown: each followed by what is below it. */
export function rowsOf<Category extends Placed>(
  all: readonly Category[],
  parentId: string | null = null,
  depth = 0,
): TreeRow<Category>[] {
  return childrenOf(all, parentId).flatMap((category) => [{ category, depth }, ...rowsOf(all, category.id, depth + 1)])
}

/** Where one step leads, or null where there is no such step. */
export function step(all: readonly Placed[], id: string, direction: Direction): Place | null {
  const moved = all.find((category) => category.id === id)
  if (!moved) return null
  const parentId = moved.parent?.id ?? null
  const siblings = childrenOf(all, parentId)
  const at = siblings.findIndex((category) => category.id === id)
  if (direction === 'up') return at > 0 ? { parentId, position: at - 1 } : null
  if (direction === 'down') return at < siblings.length - 1 ? { parentId, position: at + 1 } : null
  if (direction === 'in') {
    const above = siblings[at - 1]
    return above && fits(all, id, above.id) ? { parentId: above.id, position: childrenOf(all, above.id).length } : null
  }
  const parent = all.find((category) => category.id === parentId)
  if (!parent) return null
  const grandparent = parent.parent?.id ?? null
  return { parentId: grandparent, position: childrenOf(all, grandparent).indexOf(parent) + 1 }
}

/** Where something lands that is dropped before or after another, or onto it. Null: it would be below itself, or too deep. */
export function drop(
  all: readonly Placed[],
  id: string,
  onto: string,
  where: 'before' | 'after' | 'inside',
): Place | null {
  const target = all.find((category) => category.id === onto)
  if (!target || id === onto) return null
  const parentId = where === 'inside' ? onto : (target.parent?.id ?? null)
  if (parentId !== null && !fits(all, id, parentId)) return null
  const siblings = childrenOf(all, parentId).filter((category) => category.id !== id)
  if (where === 'inside') return { parentId, position: siblings.length }
  return { parentId, position: siblings.findIndex((category) => category.id === onto) + (where === 'after' ? 1 : 0) }
}

/** The same list with one of them elsewhere, before the server has said yes. */
export function withMove<Category extends Placed>(all: readonly Category[], id: string, place: Place): Category[] {
  const moved = all.find((category) => category.id === id)
  if (!moved) return [...all]
  const siblings = childrenOf(all, place.parentId).filter((category) => category.id !== id)
  siblings.splice(place.position, 0, moved)
  const positions = new Map(siblings.map((category, position) => [category.id, position]))
  const parent = place.parentId === null ? null : { id: place.parentId }
  return all.map((category) => ({
    ...category,
    position: positions.get(category.id) ?? category.position,
    parent: category.id === id ? parent : category.parent,
  }))
}

function fits(all: readonly Placed[], id: string, parentId: string): boolean {
  const below = rowsOf(all, id)
  if (id === parentId || below.some(({ category }) => category.id === parentId)) return false
  const height = 1 + Math.max(-1, ...below.map(({ depth }) => depth)) + 1
  let depth = 0
  for (let at: string | undefined = parentId; at; at = all.find((category) => category.id === at)?.parent?.id) depth++
  return depth + height <= maxDepth
}
