/**
 * What the client asks of the place it runs in. Everything has a default where the place offers it (browsers, Node,
 * workers, React Native); give your own for anything else, and in tests. What survives a restart is a `StorageAdapter`
 * (`storage.ts`), which only the outbox asks for.
 */
export interface Platform {
  /** Default: the global `fetch`. */
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** Default: the global `WebSocket`; needed for `events` and `signals` only. */
  WebSocket: SocketConstructor | undefined
  /** Milliseconds since 1970. Default: `Date.now`. */
  now: () => number
  /** That many random bytes. Default: `crypto.getRandomValues`. */
  random: (length: number) => Uint8Array
  /** Runs something once, after so many milliseconds; the answer cancels it. Default: `setTimeout`. */
  timer: (ms: number, run: () => void) => () => void
}

export type SocketConstructor = new (url: string, protocol: string) => Socket

/** The part of WebSocket that is used. The handlers are only ever set, and every library types them in its own way. */
export interface Socket {
  send(data: string): void
  close(code?: number): void
  onopen: unknown
  onmessage: unknown
  onclose: unknown
  onerror: unknown
}

export function platformOf(given: Partial<Platform>): Platform {
  // Read as properties, so that one that is missing is undefined and no ReferenceError.
  const web = globalThis as Partial<typeof globalThis>
  return {
    // Called as it was looked up: some browsers refuse a fetch that was taken off its window.
    fetch: given.fetch ?? ((url, init) => globalThis.fetch(url, init)),
    WebSocket: given.WebSocket ?? (web.WebSocket as SocketConstructor | undefined),
    now: given.now ?? Date.now,
    random: given.random ?? randomBytes,
    timer:
      given.timer ??
      ((ms, run) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      }),
  }
}

function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  const { crypto } = globalThis as Partial<typeof globalThis>
  if (crypto?.getRandomValues) return crypto.getRandomValues(bytes)
  return bytes.map(() => Math.random() * 256)
}
