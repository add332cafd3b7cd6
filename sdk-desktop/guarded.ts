import type { Capability, DesktopHost } from './host.ts'

/** Told what went wrong and while doing what. The app goes on either way. */
export type OnError = (error: unknown, doing: string) => void

export interface Guarded {
  can(capability: Capability): boolean
  /** Asks the host what it can do, and nothing else. Never rejects: a host that fails answers with `otherwise`. */
  ask<T>(capability: Capability, doing: string, run: (host: DesktopHost) => Promise<T>, otherwise: T): Promise<T>
  /** Listens to it, if it can tell. */
  watch(capability: Capability, run: (host: DesktopHost) => () => void): () => void
  failed: OnError
}

/** A host is somebody else's code in somebody else's process: whatever it throws stays here. */
export function guarded(host: DesktopHost, onError: OnError = () => {}): Guarded {
  const can = (capability: Capability) => host.capabilities.has(capability)
  const failed: OnError = (error, doing) => {
    try {
      onError(error, doing)
    } catch {
      // Whoever is told of failures must not cause another one.
    }
  }
  return {
    can,
    failed,
    async ask(capability, doing, run, otherwise) {
      if (!can(capability)) return otherwise
      try {
        return await run(host)
      } catch (error) {
        failed(error, doing)
        return otherwise
      }
    },
    watch(capability, run) {
      if (!can(capability)) return () => {}
      try {
        const stop = run(host)
        return () => quietly(stop, (error) => failed(error, capability))
      } catch (error) {
        failed(error, capability)
        return () => {}
      }
    },
  }
}

function quietly(run: () => void, failed: (error: unknown) => void): void {
  try {
    run()
  } catch (error) {
    failed(error)
  }
}
