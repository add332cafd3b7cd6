interface Category {
  id: string
  name: string
  parent: { id: string } | null
}

/** Categories for a choice, each below its parent and named with it. */
export function categoryOptions(categories: readonly Category[]): { value: string; label: string }[] {
  const below = (parent: string | null, before: string): { value: string; label: string }[] =>
    categories
      .filter((category) => (category.parent?.id ?? null) === parent)
      .flatMap(({ id, name }) => [{ value: id, label: before + name }, ...below(id, `${before}${name} / `)])
  return below(null, '')
}
