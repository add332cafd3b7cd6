/** Words that staff say again and again. */
export interface Canned {
  readonly id: string
  readonly shortcut: string
  readonly title: string
  readonly body: string
}
export type Variables = Readonly<Record<string, string | null | undefined>>

const place = /\{\{\s*([^{}]*?)\s*\}\}/g

/** With the words put in; a variable that has none stays as it stands, so that it is seen and not sent blank. */
export function expand(body: string, variables: Variables): string {
  return body.replace(place, (whole, name: string) => variables[name]?.trim() || whole)
}

/** Variables that are still in a text: nothing is sent while there is one. */
export function missingIn(text: string): string[] {
  return [...new Set([...text.matchAll(place)].map(([, name = '']) => name))]
}

/** The text in pieces, for showing which of them are missing. */
export function piecesOf(text: string): { text: string; missing: boolean }[] {
  const pieces: { text: string; missing: boolean }[] = []
  let from = 0
  for (const match of text.matchAll(place)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), missing: false })
    pieces.push({ text: match[0], missing: true })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), missing: false })
  return pieces
}

/** What is being looked for: `/ref` at the start of the text or after a space, right before the cursor. */
export function soughtAt(text: string, cursor: number): { query: string; from: number } | null {
  const found = /(?:^|\s)\/([\p{L}\d-]*)$/u.exec(text.slice(0, cursor))
  return found ? { query: found[1]!, from: cursor - found[1]!.length - 1 } : null
}

/** Shortcuts that begin so first, then titles that have it. */
export function matching(all: readonly Canned[], query: string, most = 8): Canned[] {
  const wanted = query.toLowerCase()
  const begins = all.filter(({ shortcut }) => shortcut.startsWith(wanted))
  const has = all.filter((one) => !begins.includes(one) && one.title.toLowerCase().includes(wanted))
  return [...begins, ...has].slice(0, most)
}
