import { tagSlugOf } from '../community/tag.service.ts'
import type { Unit } from '../ports/database.ts'
import { slugOf } from '../topic/slug.ts'
import { inChunks, type Ref, readRefs } from './existing.ts'
import { fingerprintOfCategory, fingerprintOfTag } from './fingerprint.ts'
import { firstFree } from './name.ts'
import type { Plan } from './plan.ts'
import type { Run } from './run.ts'
import type { SourceCategory, SourceTag, SourceTopic } from './source.ts'

/** Categories and tags that this run meets for the first time. */
interface PlacesFound {
  /** Parents before their children. */
  categories: SourceCategory[]
  tags: SourceTag[]
  refs: Map<string, Ref>
  categorySlugs: Set<string>
  tagsBySlug: Map<string, { id: string; name: string; visibility: string }>
}

export async function readPlaces(
  run: Run,
  unit: Unit,
  topics: readonly SourceTopic[],
  extraTags: readonly SourceTag[],
): Promise<PlacesFound> {
  const isNew = ({ externalId }: { externalId: string }) => !run.places.has(externalId)
  const categories = distinct(topics.flatMap((topic) => pathOf(topic.category))).filter(isNew)
  // A tag that comes by itself tells more than one that a topic only names.
  const tags = distinct([...extraTags, ...topics.flatMap((topic) => topic.tags)]).filter(isNew)
  const refs = await readRefs(
    run,
    unit,
    [...categories, ...tags].map((place) => place.externalId),
  )
  const found = { categories, tags, refs, categorySlugs: new Set<string>(), tagsBySlug: new Map() }
  if (
    categories.every(({ externalId }) => refs.has(externalId)) &&
    tags.every(({ externalId }) => refs.has(externalId))
  )
    return found
  const { communityId } = run.ctx
  const all = await unit.all(unit.sql.selectFrom('Category').select('slug').where('communityId', '=', communityId))
  const rows = await inChunks(
    unit,
    tags.map((tag) => slugOfTag(tag)),
    (chunk) =>
      unit.sql
        .selectFrom('Tag')
        .select(['id', 'slug', 'name', 'visibility'])
        .where('communityId', '=', communityId)
        .where('slug', 'in', chunk),
  )
  for (const { slug, ...tag } of rows) found.tagsBySlug.set(slug, tag)
  return { ...found, categorySlugs: new Set(all.map((row) => row.slug)) }
}

export function planPlaces(run: Run, plan: Plan, found: PlacesFound): void {
  for (const category of found.categories) planCategory(run, plan, category, found)
  for (const tag of found.tags) planTag(run, plan, tag, found)
}

export const placeIdOf = (run: Run, plan: Plan, place: { externalId: string }): string =>
  run.places.get(place.externalId) ?? plan.places.get(place.externalId)!

function planCategory(run: Run, plan: Plan, category: SourceCategory, found: PlacesFound): void {
  const hash = fingerprintOfCategory(run.ctx.tokens, category)
  const ref = found.refs.get(category.externalId)
  if (ref) {
    plan.places.set(category.externalId, ref.objectId)
    plan.count('categories', ref.hash === hash ? 'unchanged' : 'updated')
    if (ref.hash !== hash) planCategoryChange(run, plan, category, ref.objectId, hash)
    return
  }
  const id = plan.newId('Category')
  const now = run.ctx.clock.now()
  const slug = firstFree(slugOf(category.slug), (wanted) => found.categorySlugs.has(wanted))
  found.categorySlugs.add(slug)
  const { name, description, color, position } = category
  plan.insert('Category', {
    id,
    communityId: run.ctx.communityId,
    parentId: category.parent && placeIdOf(run, plan, category.parent),
    ...{ name, slug, description, color, position },
    access: category.restricted ? 'RESTRICTED' : 'PUBLIC',
    ...{ topicCount: 0, version: 1, createdAt: now, updatedAt: now },
  })
  plan.addRef(category.externalId, id, hash)
  plan.places.set(category.externalId, id)
  plan.count('categories', 'created')
  if (!category.restricted) return
  const text = `${name} was not for everyone: only administrators enter it until groups are let in.`
  plan.remark({ code: 'CATEGORY_RESTRICTED', externalId: category.externalId, text })
}

/** Who may enter is decided here once it is imported; a source never opens what was closed here. */
function planCategoryChange(run: Run, plan: Plan, category: SourceCategory, id: string, hash: string): void {
  const { name, description, color } = category
  plan.write(
    run.ctx.database.sql
      .updateTable('Category')
      .set((eb) => ({ name, description, color, version: eb('version', '+', 1), updatedAt: run.ctx.clock.now() }))
      .where('id', '=', id),
  )
  plan.updateRef(category.externalId, hash)
}

function planTag(run: Run, plan: Plan, tag: SourceTag, found: PlacesFound): void {
  const hash = fingerprintOfTag(run.ctx.tokens, tag)
  const ref = found.refs.get(tag.externalId)
  const { communityId, clock, database } = run.ctx
  if (ref) {
    // A topic names its tags without describing them: that is no change.
    const changed = ref.hash !== hash && tag.description !== null
    plan.places.set(tag.externalId, ref.objectId)
    plan.count('tags', changed ? 'updated' : 'unchanged')
    if (!changed) return
    const change = { description: tag.description, updatedAt: clock.now() }
    plan.write(database.sql.updateTable('Tag').set(change).where('id', '=', ref.objectId))
    plan.updateRef(tag.externalId, hash)
    return
  }
  const same = found.tagsBySlug.get(slugOfTag(tag))
  // What is for staff, and what only looks alike as an address (`net` and `.net`), is not the same tag.
  const mayJoin = same?.visibility === 'PUBLIC' && same.name.toLowerCase() === tag.name.toLowerCase()
  const id = mayJoin ? same.id : plan.newId('Tag')
  if (!mayJoin) {
    const slug = same || slugOfTag(tag) === '' ? `${slugOfTag(tag)}-${id.slice(-4)}` : slugOfTag(tag)
    const { name, description } = tag
    const now = clock.now()
    const times = { createdAt: now, updatedAt: now }
    plan.insert('Tag', { id, communityId, name, slug, description, visibility: 'PUBLIC', ...times })
    found.tagsBySlug.set(slug, { id, name, visibility: 'PUBLIC' })
  }
  plan.addRef(tag.externalId, id, hash)
  plan.places.set(tag.externalId, id)
  plan.count('tags', 'created')
}

const slugOfTag = (tag: SourceTag) => tagSlugOf(tag.name)

function pathOf(category: SourceCategory): SourceCategory[] {
  return category.parent ? [...pathOf(category.parent), category] : [category]
}

function distinct<Place extends { externalId: string }>(places: readonly Place[]): Place[] {
  const first = new Map<string, Place>()
  for (const place of places) if (!first.has(place.externalId)) first.set(place.externalId, place)
  return [...first.values()]
}
