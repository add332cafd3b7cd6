import type { App } from '#lib/app/app.svelte.ts'

/** Told to the worker before the page's data is asked for: by then its code may not be there. */
export function announceNavigation(path: string): void {
  navigator.serviceWorker?.controller?.postMessage({ type: 'navigating', path })
}

/**
 * Without a network every link loads its page anew, so that the worker can answer with what it has kept; with one again,
 * everything that waits goes at once.
 */
export function followNetwork(app: App): () => void {
  const look = () => {
    app.online = navigator.onLine
    document.body.toggleAttribute('data-sveltekit-reload', !navigator.onLine)
  }
  const changed = () => {
    look()
    if (!navigator.onLine) return
    app.client.resume()
    app.outgoing.hurry()
  }
  const shown = () => {
    if (document.visibilityState === 'visible') app.outgoing.hurry()
  }
  look()
  addEventListener('online', changed)
  addEventListener('offline', changed)
  document.addEventListener('visibilitychange', shown)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
    document.removeEventListener('visibilitychange', shown)
  }
}
