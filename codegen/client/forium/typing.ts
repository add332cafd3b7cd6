import { appTyping } from '../../generated/app.ts'
import { signalTyping } from '../../generated/presence.ts'
import { createRetry } from '../backoff.ts'
import type { Client } from '../create-client.ts'
import type { ResultOf } from '../operation.ts'
import type { Platform } from '../ports.ts'
import { createReadable, type Readable } from '../readable.ts'
import type { Live } from '../stream.ts'

/** One's own is passed on at most so often; it fades after a few seconds. */
const sayMs = 3000

export interface Typing {
  readonly typing: Readable<readonly string[]>
  say(): void
  stop(): void
}

/** Who is writing in one place. Others follow it by their clocks, so what fades is counted by one's own. */
export function followTyping(
  { client, platform, viewerId }: { client: Client; platform: Platform; viewerId: string | null },
  place: { conversationId: string } | { topicId: string },
): Typing {
  const typing = createReadable<readonly string[]>([])
  const fading = new Map<string, { name: string; cancel(): void }>()
  const show = () => typing.set([...fading.values()].map(({ name }) => name))
  const [[key, id]] = Object.entries(place) as [[string, string]]
  let said = 0

  function forget(actorId: string) {
    fading.get(actorId)?.cancel()
    fading.delete(actorId)
    show()
  }
  const retry = createRetry(platform)
  let stream: Live<unknown> | undefined
  function heard(signal: ResultOf<typeof appTyping>) {
    if (signal.__typename !== 'TypingSignal' || signal.note || !signal.actor || signal.actor.id === viewerId) return
    const { id: actorId, displayName: name } = signal.actor
    fading.get(actorId)?.cancel()
    fading.set(actorId, { name, cancel: platform.timer(2 * sayMs, () => forget(actorId)) })
    show()
  }
  function follow() {
    stream = client.signals(appTyping, { [`${key}s`]: [id] }, heard)
    // Refused: the server may not have heard of the place yet.
    stream.done.catch(() => retry.later(follow))
  }
  follow()
  return {
    typing,
    say() {
      if (Math.abs(platform.now() - said) < sayMs) return
      said = platform.now()
      void client.try(signalTyping, { input: place })
    },
    stop() {
      retry.cancel()
      stream?.stop()
      for (const { cancel } of fading.values()) cancel()
    },
  }
}
