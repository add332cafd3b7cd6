import { type Attempt, InvalidInputError, RequestFailed, type UserError } from '@forium/client'

/** One thing that is wrong, as the server names it; `message` is for codes that the page has no words for. */
export interface Problem {
  code: string
  message: string
}

/** What is wrong with a form: at its fields, by name, and with it as a whole. Plain data, so that an action can answer it. */
export interface Problems {
  fields: Record<string, Problem>
  whole: Problem | null
}

export const noProblems = (): Problems => ({ fields: {}, whole: null })

/**
 * Puts each issue at the field it names. The field of `brand.accentColor` is that, or `accentColor`, whichever the form has;
 * an issue whose field the form does not have is said of the form as a whole.
 */
export function problemsOf(error: UserError | RequestFailed, known: readonly string[]): Problems {
  const problems = noProblems()
  if (!(error instanceof InvalidInputError)) return { ...problems, whole: { code: error.code, message: error.message } }
  for (const { path, code, message } of error.issues) {
    const field = fieldOf(path, known)
    if (field === undefined) problems.whole ??= { code, message }
    else problems.fields[field] ??= { code, message }
  }
  return problems
}

function fieldOf(path: readonly string[], known: readonly string[]): string | undefined {
  const candidates = [path.join('.'), path.at(-1) ?? '', path[0] ?? '']
  return candidates.find((name) => known.includes(name))
}

export const failureOf = <Result>(attempt: Attempt<Result>): UserError | RequestFailed | null =>
  attempt.ok ? null : attempt.error

export { RequestFailed }
