import { untrack } from 'svelte'

export interface Action {
  /** What one presses: `e`, `?`, `Escape`. */
  key: string
  label: string
  group: 'conversation' | 'list' | 'general'
  run(): void
  /** Also while one writes. */
  always?: boolean
}

/** What can be done from the keyboard right now: what is on the screen says so, the sheet and the palette list it. */
export class Shortcuts {
  #sets = $state.raw<readonly (() => readonly Action[])[]>([])
  /** Keys are worth naming: fingers have none, until somebody presses one outside of a field. */
  named = $state(!globalThis.matchMedia?.('(pointer: coarse)').matches)
  readonly all = $derived(this.#sets.flatMap((actions) => actions()))

  /** Answers with what takes them away; made to be an effect's return value. */
  add(actions: () => readonly Action[]): () => void {
    this.#sets = [...untrack(() => this.#sets), actions]
    return () => {
      this.#sets = this.#sets.filter((own) => own !== actions)
    }
  }

  pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey || event.metaKey || event.ctrlKey) return
    if (document.querySelector('dialog[open], [role="menu"]')) return
    const writing = isWriting(event.target)
    if (!writing) this.named = true
    const action = this.all.find(({ key, always }) => key === event.key && (always || !writing))
    if (!action) return
    event.preventDefault()
    action.run()
  }
}

export function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
}
