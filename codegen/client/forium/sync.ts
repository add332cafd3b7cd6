import type { AppViewerQuery } from '../../generated/app.ts'
import { RequestFailed } from '../errors.ts'
import type { ConnectionState } from '../link.ts'
import { createReadable, type Readable } from '../readable.ts'
import type { LiveState } from '../store/store.ts'
import type { Person } from './model-types.ts'
import type { SyncState } from './types.ts'

const phases: Record<ConnectionState, SyncState['phase']> = {
  idle: 'connecting',
  connecting: 'connecting',
  live: 'live',
  waiting: 'offline',
  paused: 'paused',
  closed: 'paused',
}

/** How things stand, out of the connection and of what the server says of who is asking; `leave` is told once. */
export function createSync(
  connection: Readable<ConnectionState>,
  viewer: Readable<LiveState<AppViewerQuery>>,
  who: Person | null,
  leave: () => void,
) {
  const sync = createReadable<SyncState>({ phase: 'connecting' })
  let left = false

  function stateOf(): SyncState {
    const { data, error, stale } = viewer.get()
    const code = error?.code as string | undefined
    if (code === 'CLIENT_TOO_OLD') return { phase: 'blocked', reason: 'CLIENT_TOO_OLD' }
    // Somebody else, or nobody: what is stored stays theirs, and is not shown to anybody else.
    // Nobody was known when it opened without a network, and now there is somebody: likewise.
    if ((who && code === 'UNAUTHENTICATED') || (data && !stale && data.viewer?.id !== who?.id))
      return { phase: 'signed-out' }
    const phase = phases[connection.get()]
    const lost = phase === 'connecting' && error instanceof RequestFailed && error.retryable
    return { phase: lost ? 'offline' : phase }
  }
  function update() {
    const next = stateOf()
    if (next.phase !== sync.get().phase) sync.set(next)
    if (next.phase !== 'signed-out' || left) return
    left = true
    leave()
  }
  const stops = [connection.subscribe(update), viewer.subscribe(update)]
  return {
    sync,
    stop() {
      for (const stop of stops) stop()
    },
  }
}
