import { createSource } from '../source.ts'

/** Looked at is what is visible and has the focus; a page that is frozen is asleep. Nobody can tell who sits there. */
export function followPage({ document, window }: { document?: Document; window?: typeof globalThis.window }) {
  const isLookedAt = () => document?.visibilityState === 'visible' && document.hasFocus()
  const focused = createSource(isLookedAt())
  const awake = createSource(true)
  const look = () => focused.set(isLookedAt())
  const listening: [EventTarget | undefined, string, () => void][] = [
    [document, 'visibilitychange', look],
    [window, 'focus', look],
    [window, 'blur', look],
    [document, 'freeze', () => awake.set(false)],
    [document, 'resume', () => awake.set(true)],
  ]
  for (const [target, event, run] of listening) target?.addEventListener(event, run)
  return {
    focused,
    awake,
    idle: createSource(false),
    stop() {
      for (const [target, event, run] of listening) target?.removeEventListener(event, run)
    },
  }
}
