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

/** The newest page, read again, under what was loaded above it; alone where it does not join that. */
export function onto<Item extends { readonly id: string }>(
  known: readonly Item[],
  page: readonly Item[],
): readonly Item[] {
  const joint = known.findIndex(({ id }) => id === page[0]?.id)
  return joint > 0 ? [...known.slice(0, joint), ...page] : page
}

/** Numbers have no gap: what is missing in the middle was missed, and must be read. Answers with the last one before it. */
export function gapIn(messages: readonly Numbered[]): number | null {
  for (let at = 1; at < messages.length; at++)
    if (messages[at]!.seq !== messages[at - 1]!.seq + 1) return messages[at - 1]!.seq
  return null
}
