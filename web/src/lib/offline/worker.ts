// The page's side of the service worker: see src/service-worker. It comes once the page is there.

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
  return () => serviceWorker.removeEventListener('message', heard)
}

/** The page that is shown, so that it opens without a network too. */
export function announceVisit({ pathname, search }: URL): void {
  const { serviceWorker } = navigator
  if (!serviceWorker || !navigator.onLine) return
  void serviceWorker.ready.then(({ active }) => active?.postMessage({ type: 'visited', path: pathname + search }))
}

/** Nothing of one person stays in the browser for the next. */
export async function forgetPages(): Promise<void> {
  navigator.serviceWorker?.controller?.postMessage({ type: 'signed-out' })
  if (!('caches' in globalThis)) return
  const kept = await caches.keys()
  await Promise.all(kept.filter((key) => key.startsWith('pages-') || key === 'about').map((key) => caches.delete(key)))
}
