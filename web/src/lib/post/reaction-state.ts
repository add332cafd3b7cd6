export interface Group {
  emoji: string
  count: number
  viewerHasReacted: boolean
}
/** What somebody wants that the server has not confirmed yet, by emoji. */
type Wishes = ReadonlyMap<string, boolean>

/** The reactions as they will be once the wishes are met: a wish that the server has met already counts once. */
export function shown(groups: readonly Group[], wishes: Wishes): Group[] {
  const result = groups.map((group) => wished(group, wishes.get(group.emoji)))
  for (const [emoji, wish] of wishes)
    if (wish && !groups.some((group) => group.emoji === emoji)) result.push({ emoji, count: 1, viewerHasReacted: true })
  return result.filter(({ count }) => count > 0)
}

function wished(group: Group, wish: boolean | undefined): Group {
  if (wish === undefined || wish === group.viewerHasReacted) return group
  return { ...group, count: group.count + (wish ? 1 : -1), viewerHasReacted: wish }
}
