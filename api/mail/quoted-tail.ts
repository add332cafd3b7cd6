/** Where an answer ends and what it answers begins, in the forms that mail programs are known to write. */
const borders: readonly RegExp[] = [
  // Gmail, Apple Mail, Thunderbird: "On … wrote:", "Am … schrieb …:", which may be broken over lines.
  /^(?:>\s*)?(?:On|Am|Le|El|Il|Op|Em|Den|Dnia)\b[^\n]{0,200}(?:\n[^\n]{0,200}){0,2}?\b(?:wrote|schrieb|geschrieben|écrit|escribió|scritto|schreef|escreveu|skrev|napisał)\b[^\n]{0,160}:\s*$/m,
  /^[^\n]{0,200}<[^\s<>]+@[^\s<>]+>[^\n]{0,80}(?:wrote|schrieb|a écrit)\s*:\s*$/m,
  // Outlook.
  /^\s*-{2,}\s*(?:Original Message|Original-Nachricht|Ursprüngliche Nachricht|Forwarded message|Weitergeleitete Nachricht|Message d'origine)\s*-{2,}\s*$/im,
  /^_{10,}\s*$/m,
  /^\*?(?:From|Von|De):\*?\s[^\n]+\n\*?(?:Sent|Gesendet|Date|Datum|To|An|Envoyé|Enviado):\*?\s/m,
  // The signature, and what devices put in its place.
  /^-- ?$/m,
  /^(?:Sent from my|Sent from Outlook|Get Outlook for|Von meinem \S+ gesendet|Gesendet von|Envoyé de mon)\b[^\n]*$/m,
]

/** What the person wrote, without the mail that they answer and without their signature. */
export function withoutQuotedTail(text: string): string {
  const lines = text.replaceAll(/\r\n?/g, '\n').replaceAll('\u00a0', ' ')
  const ends = borders.map((border) => border.exec(lines)?.index ?? lines.length)
  return withoutLastQuote(lines.slice(0, Math.min(...ends))).trim()
}

/** Quotes between the lines were answered one by one and stay; those at the end only came along. */
function withoutLastQuote(text: string): string {
  const lines = text.trimEnd().split('\n')
  while (lines.length > 0 && /^\s*(>.*)?$/.test(lines.at(-1)!)) lines.pop()
  return lines.join('\n')
}
