import type { Forium } from '@forium/client/forium'
import { signalPresence } from '@forium/client/presence'
import type { Route } from '@forium/client/routes'
import type { Guarded } from './guarded.ts'
import type { Readable } from './host.ts'

/** A signal fades after a minute. */
const presenceMs = 45_000

/**
 * Away is who has not touched the machine for a while; where the host cannot tell, whoever looks at something else.
 * Said at each change, and again before it fades. A signal that is lost is not worth a word.
 */
export function showPresence(
  client: Pick<Forium, 'client' | 'viewer'>,
  guard: Guarded,
  viewing?: Readable<Route | null>,
): () => void {
  const known = { focus: false, idle: false, awake: true }
  let cancel = () => {}
  let begun = false
  const show = (): void => {
    cancel()
    if (!begun || !known.awake || !client.viewer.get()) return
    const here = guard.can('idle') ? !known.idle : known.focus
    const seen = here && (known.focus || !guard.can('focus')) ? viewing?.get() : null
    for (const place of placesOf(seen))
      void client.client.try(signalPresence, { input: { state: here ? 'ONLINE' : 'AWAY', ...place } })
    const timer = setTimeout(show, presenceMs)
    cancel = () => clearTimeout(timer)
  }
  const learn = (what: keyof typeof known) => (is: boolean) => {
    known[what] = is
    show()
  }
  const stops = [
    guard.watch('idle', ({ idle }) => idle.subscribe(learn('idle'))),
    guard.watch('focus', ({ focused }) => focused.subscribe(learn('focus'))),
    guard.watch('awake', ({ awake }) => awake.subscribe(learn('awake'))),
    client.viewer.subscribe(show),
    viewing?.subscribe(show) ?? (() => {}),
  ]
  begun = guard.can('idle') || guard.can('focus')
  show()
  return () => {
    begun = false
    cancel()
    for (const stop of stops) stop()
  }
}

/** Of a topic nobody hears, so it takes a signal of its own. */
function placesOf(seen: Route | null | undefined): { conversationId?: string; topicId?: string }[] {
  if (seen?.name === 'conversation') return [{ conversationId: seen.id }]
  return seen?.name === 'topic' ? [{}, { topicId: seen.id }] : [{}]
}

/** While the machine sleeps there is no socket; awake again it connects at once and sends what has waited. */
export function followPower(client: Pick<Forium, 'pause' | 'resume' | 'outbox'>, guard: Guarded): () => void {
  let asleep = false
  return guard.watch('awake', ({ awake }) =>
    awake.subscribe((is) => {
      if (is === !asleep) return
      asleep = !is
      if (asleep) return client.pause()
      client.resume()
      client.outbox.hurry()
    }),
  )
}
