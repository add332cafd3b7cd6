/** Runs it when the signal aborts, at once when it has; the answer stops listening. */
export function onAbort(signal: AbortSignal | undefined, run: () => void): () => void {
  signal?.addEventListener('abort', run)
  if (signal?.aborted) run()
  return () => signal?.removeEventListener('abort', run)
}

/** Undefined where the engine has none: then nothing is cut short. */
export function newAbort(): AbortController | undefined {
  const { AbortController } = globalThis as Partial<typeof globalThis>
  return AbortController && new AbortController()
}
