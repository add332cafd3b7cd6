// The page's side of the service worker: see src/service-worker.

/** Registers it once the page is there; answers with what ends listening to it. */
export function startWorker(changed: (path: string) => void): () => void {
  const { serviceWorker } = navigator
  // Only over TLS or on this machine itself.
  if (!serviceWorker) return () => {}
  const heard = (event: MessageEvent) => {
    const told = event.data as { type: string; path: string }
    if (told.type === 'changed') changed(told.path)
  }
  serviceWorker.addEventListener('message', heard)
  void serviceWorker.register('/service-worker.js').catch(() => {})
  // The first page was opened before there was a worker to keep it.
  if (!serviceWorker.controller)
    void serviceWorker.ready.then(({ active }) => active?.postMessage({ type: 'opened', path: here() }))
  return () => serviceWorker.removeEventListener('message', heard)
}

const here = () => location.pathname + location.search

/** A page that came by a link has only its data kept: the worker fetches the whole, so that it opens without a network. */
export function announceArrival(): void {
  if (navigator.onLine) navigator.serviceWorker?.controller?.postMessage({ type: 'opened', path: here() })
}

export function announceNavigation(path: string): void {
  navigator.serviceWorker?.controller?.postMessage({ type: 'navigating', path })
}

/** Nothing of one person stays in the browser for the next. */
export async function forgetPages(): Promise<void> {
  navigator.serviceWorker?.controller?.postMessage({ type: 'signed-out' })
  if (!('caches' in globalThis)) return
  const kept = await caches.keys()
  await Promise.all(kept.filter((key) => key.startsWith('pages-') || key === 'about').map((key) => caches.delete(key)))
}
