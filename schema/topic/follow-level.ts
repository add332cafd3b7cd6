export const followLevels = ['MUTED', 'NORMAL', 'TRACKING', 'WATCHING'] as const
export type FollowLevel = (typeof followLevels)[number]

/** What one person said, or did, about one topic, category or tag. */
export interface Followed {
  subjectId: string
  level: string
  chosenAt: number | null
}

/** What a topic belongs to: its categories from its own upwards, and its tags. */
export interface Place {
  topicId: string
  categoryIds: readonly string[]
  tagIds: readonly string[]
}

export type FollowOf = (subjectId: string) => Followed | null | undefined

/**
 * What a person chose for the topic decides. Else a muted category mutes, unless they wrote in the topic; else the
 * strongest of writing, category and tags holds; a muted tag mutes what nothing else holds.
 */
export function levelIn(place: Place, followOf: FollowOf): FollowLevel {
  const own = followOf(place.topicId)
  if (own && own.chosenAt !== null) return own.level as FollowLevel
  const category = levelOfCategory(place.categoryIds, followOf)
  if (category === 'MUTED' && !own) return 'MUTED'
  const tags = place.tagIds.map((id) => followOf(id)?.level)
  const levels = [own?.level, category, ...tags]
  if (levels.includes('WATCHING')) return 'WATCHING'
  if (levels.includes('TRACKING')) return 'TRACKING'
  return tags.includes('MUTED') ? 'MUTED' : 'NORMAL'
}

/** The nearest category of which the person said something. */
export function levelOfCategory(upwards: readonly string[], followOf: FollowOf): FollowLevel {
  const nearest = upwards.find((id) => followOf(id))
  return nearest === undefined ? 'NORMAL' : (followOf(nearest)!.level as FollowLevel)
}
