import type { MessageKey } from '#lib/i18n/keys.ts'

interface Failure {
  code: string
  issues?: readonly { code: string }[]
}

/** Why a report was not taken, in words. */
export function reportProblem(failure: object): MessageKey {
  const { code, issues = [] } = failure as Failure
  if (issues.some((issue) => issue.code === 'OWN')) return 'report.own'
  if (code === 'NOT_FOUND') return 'report.gone'
  return code === 'RATE_LIMITED' ? 'report.too-many' : 'report.failed'
}
