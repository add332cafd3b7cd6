import * as v from 'valibot'
import type { SourceCategory } from './source.ts'

const one = v.object({
  id: v.number(),
  name: v.string(),
  slug: v.optional(v.nullable(v.string())),
  color: v.optional(v.nullable(v.string())),
  description_text: v.optional(v.nullable(v.string())),
  position: v.optional(v.nullable(v.number())),
  parent_category_id: v.optional(v.nullable(v.number())),
  read_restricted: v.optional(v.nullable(v.boolean())),
  subcategory_list: v.optional(v.nullable(v.array(v.unknown()))),
})
type Given = v.InferOutput<typeof one>

const shape = v.union([
  v.object({ category_list: v.object({ categories: v.array(v.unknown()) }) }),
  v.object({ categories: v.array(v.unknown()) }),
  v.record(v.pipe(v.string(), v.digits()), v.union([v.string(), v.looseObject({ name: v.string() })])),
])

/** By id in the source. A topic names its category by number only. */
export type CategoryMap = ReadonlyMap<number, Given>

/** Reads `/categories.json`, `/site.json`, or `{"10": "Support", "11": {"name": …, "slug": …, "color": …}}`. */
export function readCategories(json: unknown): CategoryMap {
  const given = v.parse(shape, json)
  const list = 'category_list' in given ? given.category_list : given
  const found = Array.isArray((list as { categories?: unknown }).categories)
    ? (list as { categories: unknown[] }).categories
    : Object.entries(given).map(([id, value]) => ({
        ...(typeof value === 'string' ? { name: value } : (value as object)),
        id: Number(id),
      }))
  return new Map(withChildren(found).map((category) => [category.id, category]))
}

function withChildren(found: readonly unknown[]): Given[] {
  return found.flatMap((raw) => {
    const category = v.parse(one, raw)
    return [category, ...withChildren(category.subcategory_list ?? [])]
  })
}

/** The category of a topic; "Category 10" until somebody says what it is called. */
export function categoryOf(categories: CategoryMap, id: number | null): SourceCategory {
  const given = id === null ? undefined : categories.get(id)
  const name = given?.name ?? (id === null ? 'Uncategorized' : `Category ${id}`)
  const parentId = given?.parent_category_id ?? null
  return {
    externalId: `c/${id ?? 0}`,
    name,
    slug: given?.slug || name,
    description: given?.description_text || null,
    color: given?.color && /^[0-9a-f]{6}$/i.test(given.color) ? `#${given.color.toLowerCase()}` : null,
    position: given?.position ?? id ?? 0,
    restricted: given?.read_restricted ?? false,
    // A parent that is not in the list is not shown as one: its name would be made up.
    parent: parentId !== null && parentId !== id && categories.has(parentId) ? categoryOf(categories, parentId) : null,
  }
}
