import type { Fieldset, Layer } from './records.ts'

/** Draws what is not answered yet over what is true. */
export type Draw = (layer: Layer) => void

/**
 * All records of a store: what the server has said, and over it what is still to be sent. The second is made anew from
 * the first whenever either changes, so that nothing optimistic ever has to be taken back by hand.
 */
export interface Table extends Pick<Layer, 'get'> {
  readonly base: Map<string, Fieldset | null>
  /** Changes the truth. */
  change(work: (layer: Layer) => void): void
  /** From now on this is drawn over it. */
  drawn(draw: Draw): void
}

/** `heard` is told what has changed to the eye, and which records of the truth are to be stored. */
export function createTable(heard: (changed: ReadonlySet<string>, stored: ReadonlySet<string>) => void): Table {
  const base = new Map<string, Fieldset | null>()
  let over = new Map<string, Fieldset | null>()
  let draw: Draw = () => {}
  const get = (id: string) => (over.has(id) ? over.get(id) : base.get(id))

  function redraw(stored: ReadonlySet<string>): void {
    const before = over
    over = new Map()
    draw({
      get,
      set: (id, record) => void over.set(id, record),
      ids: () => new Set([...base.keys(), ...over.keys()]),
    })
    heard(new Set([...stored, ...before.keys(), ...over.keys()]), stored)
  }
  return {
    base,
    get,
    change(work) {
      const stored = new Set<string>()
      work({
        get: (id) => base.get(id),
        ids: () => base.keys(),
        set(id, record) {
          if (base.get(id) === record) return
          base.set(id, record)
          stored.add(id)
        },
      })
      if (stored.size > 0) redraw(stored)
    },
    drawn(given) {
      draw = given
      redraw(new Set())
    },
  }
}
