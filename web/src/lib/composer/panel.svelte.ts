import { createSubscriber } from 'svelte/reactivity'

const kept = 'composer-height'

/** How high the panel is, and on a phone how much room the keyboard leaves. */
export class Panel {
  height = $state(360)
  small = $state(false)
  readonly least = 220
  readonly #follow = createSubscriber((update) => {
    const view = globalThis.visualViewport
    view?.addEventListener('resize', update)
    view?.addEventListener('scroll', update)
    return () => {
      view?.removeEventListener('resize', update)
      view?.removeEventListener('scroll', update)
    }
  })

  constructor() {
    const before = Number(read())
    if (before >= this.least) this.height = Math.min(before, this.most)
  }

  get most(): number {
    return Math.max(this.least, innerHeight - 140)
  }
  /** Of the page that is seen: what the keyboard covers is not in it. */
  get room(): number {
    this.#follow()
    return globalThis.visualViewport?.height ?? innerHeight
  }
  get top(): number {
    this.#follow()
    return globalThis.visualViewport?.offsetTop ?? 0
  }

  readonly grab = (event: PointerEvent): void => {
    const grip = event.currentTarget as HTMLElement
    const start = event.clientY + this.height
    grip.setPointerCapture(event.pointerId)
    const move = (to: PointerEvent) => this.#set(start - to.clientY)
    const end = () => {
      grip.removeEventListener('pointermove', move)
      keep(this.height)
    }
    grip.addEventListener('pointermove', move)
    grip.addEventListener('pointerup', end, { once: true })
    grip.addEventListener('pointercancel', end, { once: true })
  }

  readonly key = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? 32 : event.key === 'ArrowDown' ? -32 : 0
    if (by === 0) return
    event.preventDefault()
    this.#set(this.height + by)
    keep(this.height)
  }

  /** For two texts: until it is opened the next time. */
  readonly grow = (): void => this.#set(Math.max(this.height, 520))

  #set(height: number): void {
    this.height = Math.round(Math.min(Math.max(height, this.least), this.most))
  }
}

function read(): string | null {
  try {
    return localStorage.getItem(kept)
  } catch {
    return null
  }
}
function keep(height: number): void {
  try {
    localStorage.setItem(kept, String(height))
  } catch {}
}
