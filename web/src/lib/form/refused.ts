import type { Problems } from './problems.ts'

/** What a form action answered, as the page uses it. */
export interface Refused {
  values: Record<string, string>
  problems: Problems
}

/** The answer of an action that was refused; null for any other, and for none. */
export function refusedOf(form: object | null): Refused | null {
  return form && 'problems' in form && form.problems ? (form as Refused) : null
}
