import type { Fieldset, Layer } from './records.ts'

/** Draws what is not answered yet over what is true. */
export type Draw = (layer: Layer) => void

/**
 * All records of a store: what the server has said, and over it what is still to be sent. The second is made anew from
 * the first whenever either changes, so that nothing optimistic ever has to be taken back by hand.
 */
export class Table {
  readonly base = new Map<string, Fieldset | null>()
  private over = new Map<string, Fieldset | null>()
  private draw: Draw = () => {}
  private readonly heard: (changed: ReadonlySet<string>, stored: ReadonlySet<string>) => void

  /** Told what has changed to the eye, and which records of the truth are to be stored. */
  constructor(heard: (changed: ReadonlySet<string>, stored: ReadonlySet<string>) => void) {
    this.heard = heard
  }

  get(id: string): Fieldset | null | undefined {
    const drawn = this.over.get(id)
    return drawn === undefined ? this.base.get(id) : drawn
  }

  /** Changes the truth. */
  change(work: (layer: Layer) => void): void {
    const stored = new Set<string>()
    const { base } = this
    work({
      get: (id) => base.get(id),
      ids: () => base.keys(),
      set(id, record) {
        if (base.get(id) === record) return
        base.set(id, record)
        stored.add(id)
      },
    })
    if (stored.size > 0) this.redraw(stored)
  }

  /** From now on this is drawn over it. */
  drawn(draw: Draw): void {
    this.draw = draw
    this.redraw(new Set())
  }

  private redraw(stored: ReadonlySet<string>): void {
    const { base, over: before } = this
    const over = new Map<string, Fieldset | null>()
    const get = (id: string) => (over.has(id) ? over.get(id) : base.get(id))
    this.draw({
      get,
      set: (id, record) => void over.set(id, record),
      ids: () => new Set([...base.keys(), ...over.keys()]),
    })
    this.over = over
    const changed = new Set([...stored, ...before.keys(), ...over.keys()])
    this.heard(changed, stored)
  }
}
