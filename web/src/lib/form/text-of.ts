import { translate } from '#lib/i18n/translator.ts'
import { page } from '$app/state'
import { problemKey } from './problem-text.ts'
import type { Problem, Problems } from './problems.ts'

/** What to tell the reader of it, in their language where there are words. */
export function textOf(problem: Problem, field?: string): string {
  const { messages, session } = page.data
  const key = problemKey(messages, problem, field)
  return key ? translate(messages, session?.locale ?? 'en', key) : problem.message
}

export function fieldText(problems: Problems | undefined | null, field: string): string | undefined {
  const problem = problems?.fields[field]
  return problem && textOf(problem, field)
}

export function wholeText(problems: Problems | undefined | null): string | undefined {
  return problems?.whole ? textOf(problems.whole) : undefined
}
