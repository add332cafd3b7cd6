import type { Attempt } from '@forium/client'
import { untrack } from 'svelte'
import { noProblems, type Problems, problemsOf } from './problems.ts'
import { fieldText, wholeText } from './text-of.ts'

type Fields = Record<string, unknown>

/**
 * A form that writes through the client core. What was typed stays when the server says no; each problem stands at its
 * field. `values` is bound to the inputs, `submit` runs the mutation.
 */
export class Form<Values extends Fields> {
  values: Values = $state() as Values
  pending = $state(false)
  problems: Problems = $state(noProblems())
  /** What somebody else has stored meanwhile, while something else was typed here. */
  stored: Values | null = $state.raw(null)
  #saved: string = $state('')

  /** Begins with what these were when the form came up. */
  constructor(initial: () => Values) {
    const values = untrack(initial)
    this.values = values
    this.#saved = JSON.stringify(values)
  }

  /** Something was typed that is not saved. */
  get changed(): boolean {
    return JSON.stringify(this.values) !== this.#saved
  }

  get error(): string | undefined {
    return wholeText(this.problems)
  }

  errorAt(field: keyof Values & string): string | undefined {
    return fieldText(this.problems, field)
  }

  /** Starts over from these values, as they stand on the server. */
  reset(values: Values): void {
    this.values = values
    this.#saved = JSON.stringify(values)
    this.problems = noProblems()
    this.stored = null
  }

  /** After a conflict: what was typed stays, and these can be taken instead. */
  found(values: Values): void {
    this.stored = values
    this.#saved = JSON.stringify(values)
  }

  takeStored = (): void => {
    if (this.stored) this.reset(this.stored)
  }

  /** Takes over what somebody else saved, unless something was typed here: then that stays, and the answer is false. */
  adopt(values: Values): boolean {
    if (this.changed) return JSON.stringify(values) === this.#saved
    if (JSON.stringify(values) !== this.#saved) this.reset(values)
    return true
  }

  /** Answers with what was written, or null when it was not: then `problems` says why. Pressing twice sends once. */
  async submit<Result>(run: (values: Values) => Promise<Attempt<Result>>): Promise<Result | null> {
    if (this.pending) return null
    this.pending = true
    this.problems = noProblems()
    try {
      const sent = $state.snapshot(this.values) as Values
      const attempt = await run(sent)
      if (attempt.ok) {
        this.#saved = JSON.stringify(sent)
        return attempt.data
      }
      this.problems = problemsOf(attempt.error, Object.keys(this.values))
      return null
    } finally {
      this.pending = false
    }
  }
}
