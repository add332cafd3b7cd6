import { mount, unmount } from 'svelte'
import { on } from 'svelte/events'
import { t } from '#lib/i18n/t.ts'
import { invalidateAll } from '$app/navigation'
import PullIndicator from './PullIndicator.svelte'
import { enough, pulledBy, wayOf } from './pull-travel.ts'

/** What has a life of its own over the page. */
const aside = 'dialog, [role="dialog"], [role="menu"], [data-swiped]'

/** Fetched by `pullToRefresh()` where there are fingers. */
export function pulling(announce: (text: string) => void): () => void {
  const shown = $state({ by: 0, held: false, busy: false })
  const indicator = mount(PullIndicator, { target: document.body, props: shown })
  const page = new PulledPage(shown, announce)
  const offs = [
    on(document, 'touchstart', (event) => page.down(event), { passive: true }),
    on(document, 'touchend', () => page.up(true), { passive: true }),
    on(document, 'touchcancel', () => page.up(false), { passive: true }),
  ]
  // Only at the top does a finger wait for us: everywhere else the browser scrolls at once.
  let stopMoves: (() => void) | undefined
  const atTop = () => {
    if (scrollY > 0) stopMoves = void stopMoves?.()
    else stopMoves ??= on(document, 'touchmove', (event) => page.move(event), { passive: false })
  }
  atTop()
  offs.push(on(window, 'scroll', atTop, { passive: true }))
  return () => {
    for (const off of [...offs, stopMoves]) off?.()
    void unmount(indicator)
  }
}

interface Shown {
  by: number
  held: boolean
  busy: boolean
}

class PulledPage {
  readonly #shown: Shown
  readonly #announce: (text: string) => void
  #from: Touch | undefined

  constructor(shown: Shown, announce: (text: string) => void) {
    this.#shown = shown
    this.#announce = announce
  }

  down({ touches, target }: TouchEvent): void {
    this.up(false)
    const onPage = target instanceof Element && !target.closest(aside)
    if (touches.length === 1 && onPage && scrollY <= 0 && !this.#shown.busy) this.#from = touches[0]
  }

  move(event: TouchEvent): void {
    const at = event.touches[0]
    if (!this.#from || !at) return
    const [x, y] = [at.clientX - this.#from.clientX, at.clientY - this.#from.clientY]
    const way = this.#shown.held ? 'pull' : wayOf(x, y)
    if (way === 'other' || event.touches.length > 1 || scrollY > 0) {
      this.up(false)
      return
    }
    // Held from the first tremble on: once the browser scrolls, it does not give the finger back.
    if (y > 0 && y > Math.abs(x) && event.cancelable) event.preventDefault()
    if (!way) return
    this.#shown.held = true
    this.#shown.by = pulledBy(y)
  }

  up(act: boolean): void {
    this.#from = undefined
    if (!this.#shown.held) return
    this.#shown.held = false
    if (act && this.#shown.by >= enough) this.#refresh().catch(() => {})
    else this.#shown.by = 0
  }

  async #refresh(): Promise<void> {
    if (!navigator.onLine) {
      this.#shown.by = 0
      return this.#announce(t('ui.offline'))
    }
    this.#shown.busy = true
    this.#shown.by = enough
    this.#announce(t('ui.refreshing'))
    try {
      await invalidateAll()
      this.#announce(t('ui.refreshed'))
    } finally {
      this.#shown.busy = false
      this.#shown.by = 0
    }
  }
}
