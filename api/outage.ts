/**
 * What the system, SQLite, PostgreSQL (its codes have five signs) and the pool before it say when something we need is
 * away or full: a later attempt may work, and nothing is wrong with what was asked.
 */
const codes =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOSPC|EDQUOT|EIO|EMFILE|ENFILE|SQLITE_(FULL|BUSY|IOERR|CANTOPEN).*|08...|53...|57P0.|58030|25006)$/
const names = /^(TimeoutError|RqliteUnreachable)$/
const words =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client (was closed|has encountered a connection error))/

/** Whether a failure comes of a database, disk or store that does not work at this moment. */
export function isOutage(error: unknown): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    const { code, $metadata } = cause as { code?: unknown; $metadata?: { httpStatusCode?: number } }
    if (codes.test(String(code)) || names.test(cause.name) || words.test(cause.message)) return true
    if (($metadata?.httpStatusCode ?? 0) >= 500) return true
  }
  return false
}

/** When to ask again: the one that was away may be back, and not everybody comes at once. */
export const retryAfterMs = 5_000
export const retryAfter = String(retryAfterMs / 1000)
