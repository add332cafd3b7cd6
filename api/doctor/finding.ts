/** What one look found: in words, and where it is not well with what to do. */
export interface Finding {
  /** False: something does not work, or data are in danger. */
  ok: boolean
  /** It works, but somebody should know. */
  isWarning?: boolean
  what: string
}

export const well = (what: string): Finding => ({ ok: true, what })
export const warning = (what: string): Finding => ({ ok: true, isWarning: true, what })
export const bad = (what: string): Finding => ({ ok: false, what })

export type Remedy = readonly [pattern: RegExp, says: string]

/** The first remedy for what an error says of itself, else its own words in one line. */
export function inWords(error: unknown, remedies: readonly Remedy[]): string {
  const { code, name, message } = (error ?? {}) as { code?: unknown; name?: string; message?: string }
  const several = error instanceof AggregateError ? error.errors.map(String).join(' ') : ''
  const said = `${message || several || String(error)}`.split('\n', 1)[0]!.slice(0, 300)
  const all = `${code ?? ''} ${name ?? ''} ${said} ${several}`
  return remedies.find(([pattern]) => pattern.test(all))?.[1] ?? said
}

/** The way to a server of another machine, whatever it speaks; `setting` is the variable that names it. */
export const wayTo = (setting: string, program: string): Remedy[] => [
  [/ECONNREFUSED|ECONNRESET|EPIPE/, `nothing answers there. Start ${program}, or mend ${setting}`],
  [/ENOTFOUND|EAI_AGAIN|EDNS/, `this host is not known. Mend ${setting}`],
  [
    /ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|timed? ?out/i,
    `no answer in time. Look at the firewall between, or mend ${setting}`,
  ],
  [
    /certificate|SSL|TLS|wrong version number|self.signed/i,
    `no secure connection. Look at its certificate, or mend ${setting}`,
  ],
]
