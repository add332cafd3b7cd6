type Listener = (...given: never[]) => void

export type Emitter = ReturnType<typeof createEmitter>

/** As much of Node's as the adapters use, so that this runs anywhere. */
export function createEmitter() {
  const all: { event: string; listener: Listener }[] = []
  return {
    on: (event: string, listener: Listener) => void all.push({ event, listener }),
    removeListener(event: string, listener: Listener) {
      const at = all.findIndex((each) => each.event === event && each.listener === listener)
      if (at >= 0) all.splice(at, 1)
    },
    emit(event: string, ...given: unknown[]) {
      for (const each of [...all]) if (each.event === event) each.listener(...(given as never[]))
    },
    listening: () => all.length,
  }
}
