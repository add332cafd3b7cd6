import { mount, unmount } from 'svelte'
import { on } from 'svelte/events'
import SwipePanel from './SwipePanel.svelte'
import type { SwipeActions } from './swipe.ts'
import { type Side, sideOf, slop, travelled, willAct } from './swipe-travel.ts'

/** Left to the browser, which goes back or forth in history there. */
const edge = 24

/** Fetched by `swipe()` where there are fingers. */
export function swiping(row: HTMLElement, actions: SwipeActions): () => void {
  // Whatever goes up or down is scrolling: the browser takes the finger from us then (pointercancel).
  const { touchAction } = row.style
  row.style.touchAction = 'pan-y pinch-zoom'
  let pull: Pull | undefined
  const end = (act: boolean) => {
    pull?.letGo(act)
    pull = undefined
  }
  const offs = [
    on(row, 'pointerdown', (event) => {
      end(false)
      const inside = event.clientX >= edge && event.clientX <= innerWidth - edge
      if (event.isPrimary && event.pointerType === 'touch' && inside) pull = new Pull(row, actions, event)
    }),
    on(row, 'pointermove', (event) => pull?.move(event)),
    on(row, 'pointerup', () => end(true)),
    on(row, 'pointercancel', () => end(false)),
    on(row, 'contextmenu', (event) => pull?.side && event.preventDefault()),
  ]
  return () => {
    for (const off of offs) off()
    end(false)
    row.style.touchAction = touchAction
  }
}

function neither(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}

/** One finger on a row, until it lets go. */
class Pull {
  /** Whose action is seen; none before it moved aside. */
  side: Side | undefined
  readonly #row: HTMLElement
  readonly #actions: SwipeActions
  readonly #from: PointerEvent
  readonly #width: number
  readonly #rtl: boolean
  #by = 0
  #hide = () => {}

  constructor(row: HTMLElement, actions: SwipeActions, from: PointerEvent) {
    this.#row = row
    this.#actions = actions
    this.#from = from
    this.#width = row.offsetWidth
    this.#rtl = getComputedStyle(row).direction === 'rtl'
  }

  move({ clientX, pointerId }: PointerEvent): void {
    const moved = clientX - this.#from.clientX
    if (pointerId !== this.#from.pointerId || (!this.side && Math.abs(moved) < slop)) return
    if (!this.side) {
      this.#row.setPointerCapture(pointerId)
      getSelection()?.removeAllRanges()
    }
    this.#by = travelled(moved, this.#rtl, this.#width, this.#actions)
    this.#show(sideOf(this.#by) ?? this.side)
    this.#row.style.transform = `translateX(${this.#rtl ? -this.#by : this.#by}px)`
    this.#row.dataset.swiped = willAct(this.#by, this.#width) ? 'far' : 'near'
  }

  letGo(act: boolean): void {
    if (!this.side) return
    const { transform } = this.#row.style
    this.#row.style.transform = ''
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches
    const back = this.#row.animate([{ transform }, { transform: 'none' }], {
      duration: reduced ? 0 : 220,
      easing: 'ease-out',
    })
    const hide = this.#hide
    back.finished.then(hide, hide)
    // The finger's click would open what it swiped.
    setTimeout(on(this.#row, 'click', neither, { capture: true }), 60)
    const action = this.side && this.#actions[this.side]
    if (act && action && willAct(this.#by, this.#width)) action.run()
  }

  #show(side: Side | undefined): void {
    if (side === this.side || !side) return
    this.#hide()
    this.side = side
    const { label, icon, tone } = this.#actions[side]!
    const panel = mount(SwipePanel, { target: this.#row, props: { label, icon, tone, side } })
    const list = this.#row.parentElement
    // Beside the row is beyond the page: nobody shall scroll there.
    list?.style.setProperty('overflow-x', 'clip')
    this.#row.style.setProperty('position', 'relative')
    this.#row.style.setProperty('user-select', 'none')
    this.#hide = () => {
      void unmount(panel)
      list?.style.removeProperty('overflow-x')
      for (const name of ['position', 'user-select']) this.#row.style.removeProperty(name)
      delete this.#row.dataset.swiped
    }
  }
}
