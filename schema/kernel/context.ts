import type { Board } from '../ports/board.ts'
import type { Cache } from '../ports/cache.ts'
import type { Clock } from '../ports/clock.ts'
import type { Database } from '../ports/database.ts'
import type { Ids } from '../ports/ids.ts'
import type { Images } from '../ports/images.ts'
import type { Imports } from '../ports/imports.ts'
import type { Jobs } from '../ports/jobs.ts'
import type { Limits } from '../ports/limits.ts'
import type { Mailer } from '../ports/mailer.ts'
import type { Passwords } from '../ports/passwords.ts'
import type { Pusher } from '../ports/pusher.ts'
import type { Render } from '../ports/render.ts'
import type { SearchIndex } from '../ports/search-index.ts'
import type { Storage } from '../ports/storage.ts'
import type { Summarizer } from '../ports/summarizer.ts'
import type { Tokens } from '../ports/tokens.ts'
import type { Vitals } from '../ports/vitals.ts'
import type { Wake } from '../ports/wake.ts'
import type { LoaderCache } from './loader.ts'
import type { Receipt } from './receipt.ts'

/** What the world supplies, the same for every request. */
export interface Ports {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly passwords: Passwords
  readonly tokens: Tokens
  readonly render: Render
  readonly wake: Wake
  readonly board: Board
  readonly storage: Storage
  readonly images: Images
  readonly mailer: Mailer
  readonly pusher: Pusher
  /** Null where the operator has set none. */
  readonly summarizer: Summarizer | null
  readonly jobs: Jobs
  readonly search: SearchIndex
  readonly cache: Cache
  readonly limits: Limits
  readonly imports: Imports
  readonly vitals: Vitals
  /** Where people reach this server, without a trailing slash. */
  readonly publicUrl: string
}

/** Who asks. A guest has no id. Roles are those of the account; what may be done is in `capabilities`. */
export interface Viewer {
  readonly kind: 'GUEST' | 'VISITOR' | 'USER' | 'BOT' | 'SYSTEM'
  /** `usr_…`, `vis_…`, `bot_…`; null for a guest. */
  readonly id: string | null
  readonly roles: readonly string[]
  readonly groupIds: readonly string[]
  readonly capabilities: ReadonlySet<string>
  /** The session or API key that vouches for the viewer; its end ends every open socket. */
  readonly sessionId: string | null
  readonly expiresAt: number | null
  /** Viewers of equal key may see the same things, but for what belongs to one person. */
  readonly accessKey: string
  /** What an API key says of itself; otherwise the community's word holds. */
  readonly documentPolicy?: 'OPEN' | 'TRUSTED' | null
}

/** Everything a service needs, always its first argument. One per request, one per delivered event. */
export interface Context extends Ports {
  readonly communityId: string
  readonly viewer: Viewer
  readonly loaders: LoaderCache
  readonly requestId: string
  /** Address of the caller as far as it can be trusted; the key of limits on attempts. */
  readonly address: string
  readonly locale: string
  /** Sets the session cookie of a browser that asked for one; does nothing elsewhere. */
  readonly cookie: { set(token: string, expiresAt: number): void; clear(): void }
  /** Of the mutation that runs, where it has a `clientId`. */
  readonly receipt?: Receipt | undefined
}

/** The same request seen by somebody else: its own loaders, nothing remembered. */
export function contextFor(ctx: Context, viewer: Viewer): Context {
  return { ...ctx, viewer, loaders: new Map() }
}
