import type { Messages } from '#lib/i18n/translator.ts'
import type { Problem } from './problems.ts'

/**
 * The key of the words for a problem: of this field first, then of any. Null where there are none: then the server's own
 * message, which people may read, has to do.
 */
export function problemKey(messages: Messages | undefined, { code }: Problem, field?: string): string | null {
  const keys = field ? [`problem.${field}.${code}`, `problem.${code}`] : [`problem.${code}`]
  return keys.find((key) => messages?.[key] !== undefined) ?? null
}
