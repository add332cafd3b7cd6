interface Placed {
  id: string
  parent?: { id: string } | null
}

export interface Branch<Category> {
  category: Category
  /** 0 at the top. */
  depth: number
}

/** Each category after the one it lies in, whatever their order; one whose parent is not to be seen stands at the top. */
export function treeOf<Category extends Placed>(categories: readonly Category[]): Branch<Category>[] {
  const known = new Set(categories.map(({ id }) => id))
  const children = Map.groupBy(categories, ({ parent }) => (parent && known.has(parent.id) ? parent.id : ''))
  const branches: Branch<Category>[] = []
  const add = (id: string, depth: number) => {
    for (const category of children.get(id) ?? []) {
      branches.push({ category, depth })
      add(category.id, depth + 1)
    }
  }
  add('', 0)
  return branches
}

/** The first ones, and where one is. */
export function nearest<Category extends Placed>(
  tree: readonly Branch<Category>[],
  limit: number,
  isCurrent: (category: Category) => boolean,
): Branch<Category>[] {
  if (tree.length <= limit) return [...tree]
  const first = tree.slice(0, limit)
  const current = tree.slice(limit).find(({ category }) => isCurrent(category))
  return current ? [...first, current] : first
}
