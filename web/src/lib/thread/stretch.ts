interface Versioned {
  readonly id: string
  readonly version: number
}
interface Numbered extends Versioned {
  readonly seq: number
}

/**
 * A stretch of messages with newer ones put in: once each, by `seq`, and never an older version over a newer one. The
 * same message comes by several ways (the answer to its sender, the feed, a page that is read again), in any order.
 */
export function withMessages<Message extends Numbered>(known: readonly Message[], more: readonly Message[]): Message[] {
  return merged(known, more).sort((a, b) => a.seq - b.seq)
}

export function merged<Item extends Versioned>(known: readonly Item[], more: readonly Item[]): Item[] {
  const byId = new Map(known.map((item) => [item.id, item]))
  for (const item of more) {
    const before = byId.get(item.id)
    if (!before || before.version <= item.version) byId.set(item.id, item)
  }
  return [...byId.values()]
}

/** Numbers have no gap: what is missing in the middle was missed, and must be read. Answers with the last one before it. */
export function gapIn(messages: readonly Numbered[]): number | null {
  for (let at = 1; at < messages.length; at++)
    if (messages[at]!.seq !== messages[at - 1]!.seq + 1) return messages[at - 1]!.seq
  return null
}
