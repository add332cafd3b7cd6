import type { Wake } from './wake.ts'

interface Options {
  /** Later, but soon. All signals until then become one call of each listener. */
  schedule?: (run: () => void) => void
  /** What a listener threw; the others are called all the same. */
  onError?: (error: unknown) => void
}

/** Complete for one process: it is the twin and the adapter. */
export function memoryWake({ schedule = queueMicrotask, onError = () => {} }: Options = {}): Wake {
  const listeners = topics<undefined>()
  const receivers = topics<unknown>()
  const signalled = new Set<string>()
  const sent: { topic: string; payload: unknown }[] = []

  function deliverLater(): void {
    if (signalled.size + sent.length === 1) schedule(deliver)
  }

  function deliver(): void {
    const woken = [...signalled]
    const payloads = sent.splice(0)
    signalled.clear()
    for (const topic of woken) listeners.call(topic, undefined, onError)
    for (const { topic, payload } of payloads) receivers.call(topic, payload, onError)
  }

  return {
    signal(topic) {
      if (!listeners.has(topic) || signalled.has(topic)) return
      signalled.add(topic)
      deliverLater()
    },
    listen: (topic, listener) => listeners.add(topic, () => listener()),
    send(topic, payload) {
      if (!receivers.has(topic)) return
      sent.push({ topic, payload })
      deliverLater()
    },
    receive: (topic, listener) => receivers.add(topic, (payload) => listener(payload)),
  }
}

type Listener<Payload> = (payload: Payload) => void

function topics<Payload>() {
  const byTopic = new Map<string, Set<Listener<Payload>>>()
  return {
    has: (topic: string) => byTopic.has(topic),
    /** `listener` must be a function of its own: the same one twice would be one. */
    add(topic: string, listener: Listener<Payload>): () => void {
      const set = byTopic.get(topic) ?? new Set()
      byTopic.set(topic, set.add(listener))
      return () => {
        set.delete(listener)
        if (set.size === 0 && byTopic.get(topic) === set) byTopic.delete(topic)
      }
    },
    call(topic: string, payload: Payload, onError: (error: unknown) => void): void {
      const set = byTopic.get(topic)
      // A copy: who starts to listen during the call is not called; who stopped must not be.
      for (const listener of [...(set ?? [])]) if (set?.has(listener)) attempt(() => listener(payload), onError)
    },
  }
}

function attempt(run: () => void, onError: (error: unknown) => void): void {
  try {
    run()
  } catch (error) {
    onError(error)
  }
}
