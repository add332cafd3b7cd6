import type { Component } from 'svelte'

/** What the thing that opens a menu is given: `<IconButton {...props} />`. */
export interface TriggerProps {
  'aria-haspopup': 'menu' | 'dialog'
  'aria-expanded': boolean
  onclick(event: MouseEvent): void
  onpointerenter(): void
  onfocus(): void
}

type Loaded = { default: Component<never> }

/**
 * Opens what floats. Its code is not part of the page: it is fetched when somebody is about to need it, a hand's way
 * before the click.
 */
export class Opener<Floating extends Loaded, Sheet extends Loaded = Floating> {
  open = $state(false)
  anchor = $state.raw<HTMLElement>()
  floating = $state.raw<Floating['default']>()
  sheet = $state.raw<Sheet['default']>()
  readonly #load: { floating(): Promise<Floating>; sheet?(): Promise<Sheet> }
  readonly #popup: 'menu' | 'dialog'

  constructor(popup: 'menu' | 'dialog', load: { floating(): Promise<Floating>; sheet?(): Promise<Sheet> }) {
    this.#popup = popup
    this.#load = load
    $effect(() => {
      const { anchor } = this
      if (this.open || !anchor) return
      // Who has clicked into something else wants to be there.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) anchor.focus({ preventScroll: true })
      })
    })
  }

  get props(): TriggerProps {
    return {
      'aria-haspopup': this.#popup,
      'aria-expanded': this.open,
      onclick: (event) => {
        event.preventDefault()
        this.anchor = event.currentTarget as HTMLElement
        void this.#toggle()
      },
      onpointerenter: () => void this.#fetch(),
      onfocus: () => void this.#fetch(),
    }
  }

  close(): void {
    this.open = false
  }

  async #toggle(): Promise<void> {
    const wanted = !this.open
    if (wanted) await this.#fetch()
    this.open = wanted && Boolean(this.floating ?? this.sheet)
  }

  /** Without a network nothing opens; the next attempt asks again. */
  async #fetch(): Promise<void> {
    const asSheet = this.#load.sheet && matchMedia('(max-width: 767px)').matches
    try {
      if (asSheet) this.sheet ??= (await this.#load.sheet!()).default
      else this.floating ??= (await this.#load.floating()).default
    } catch {
      return
    }
    if (asSheet) this.floating = undefined
    else this.sheet = undefined
  }
}
