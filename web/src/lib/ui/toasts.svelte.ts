export interface Toast {
  text: string
  tone?: 'neutral' | 'success' | 'danger'
  /** What can still be done about it: undo, retry. */
  action?: { label: string; run: () => unknown }
  /** How long it stays; longer where there is something to press. */
  ms?: number
}
export interface ShownToast extends Toast {
  id: number
}

const most = 3

/** Short messages about what just happened, at the edge of the page. */
export class Toasts {
  items = $state.raw<readonly ShownToast[]>([])
  #next = 1
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()

  /** Answers with what takes it away again. */
  show(toast: Toast): () => void {
    const shown = { ...toast, id: this.#next++ }
    const same = this.items.find(({ text, action }) => text === toast.text && !action && !toast.action)
    if (same) this.dismiss(same.id)
    for (const old of this.items.slice(0, Math.max(0, this.items.length - most + 1))) this.dismiss(old.id)
    this.items = [...this.items, shown]
    this.#wait(shown)
    return () => this.dismiss(shown.id)
  }

  dismiss(id: number): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
    this.items = this.items.filter((item) => item.id !== id)
  }

  act(toast: ShownToast): void {
    this.dismiss(toast.id)
    toast.action?.run()
  }

  /** While somebody reads or reaches for one, none of them goes. */
  pause(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }

  resume(): void {
    for (const item of this.items) if (!this.#timers.has(item.id)) this.#wait(item)
  }

  #wait({ id, action, ms = action ? 8000 : 4500 }: ShownToast): void {
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), ms),
    )
  }
}
