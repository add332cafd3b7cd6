import type { Broadcast } from '../outbox-place.ts'

export interface Channel {
  outbox: Broadcast
  /** Tells the other tabs that everything of this owner is gone. */
  wiped(): void
  onWiped(run: () => void): void
  close(): void
}

/** One channel between tabs, for the store and its outbox. */
export function createChannel(broadcast: Broadcast, owner: string | null): Channel {
  const hearers = new Set<(message: unknown) => void>()
  const close = broadcast.on((message) => {
    for (const hear of hearers) hear(message)
  })
  const on = (hear: (message: unknown) => void) => {
    hearers.add(hear)
    return () => void hearers.delete(hear)
  }
  return {
    outbox: { post: broadcast.post, on },
    wiped: () => broadcast.post({ wiped: { owner } }),
    onWiped(run) {
      on((message) => {
        const said = (message as { wiped?: { owner: string | null } } | null)?.wiped
        if (said && said.owner === owner) run()
      })
    },
    close,
  }
}
