export interface Group {
  emoji: string
  count: number
  viewerHasReacted: boolean
}
/** What somebody wants that the server has not confirmed yet, by emoji. */
export type Wishes = ReadonlyMap<string, boolean>

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

type Send = (emoji: string, given: boolean) => Promise<void>

/**
 * One post's reactions of the viewer. Pressing twice ends where it began; while one request is on its way only the
 * last wish is kept, and it is sent when the answer is there.
 */
export class Wishing {
  readonly wishes = new Map<string, boolean>()
  readonly #sending = new Set<string>()
  readonly #send: Send
  readonly #changed: () => void

  constructor(send: Send, changed: () => void) {
    this.#send = send
    this.#changed = changed
  }

  get busy(): boolean {
    return this.#sending.size > 0
  }

  async wish(emoji: string, given: boolean): Promise<void> {
    this.wishes.set(emoji, given)
    this.#changed()
    if (this.#sending.has(emoji)) return
    this.#sending.add(emoji)
    try {
      for (let sent: boolean | undefined; sent !== this.wishes.get(emoji); )
        await this.#send(emoji, (sent = this.wishes.get(emoji)!))
    } finally {
      this.#sending.delete(emoji)
      this.wishes.delete(emoji)
      this.#changed()
    }
  }
}
