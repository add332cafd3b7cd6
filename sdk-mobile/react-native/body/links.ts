/** What may be opened: the web and mail, and nothing that runs or reaches into the phone. */
export function safeUrl(url: string | null | undefined): string | null {
  if (!url) return null
  // Control characters and white space are what hides another scheme.
  const plain = url.replace(/[\u0000-\u0020]/g, '')
  return /^(https?:\/\/[^/]|mailto:[^/])/i.test(plain) ? plain : null
}

/** Of an address or a path of this community. */
export function absoluteIn(base: string | undefined, url: string | null | undefined): string | null {
  const origin = /^https?:\/\/[^/]+/i.exec(base ?? '')?.[0]
  const isPath = url?.startsWith('/') && !/^\/[/\\]/.test(url)
  return safeUrl(isPath && origin ? origin + url : url)
}

export interface Piece {
  text: string
  url: string | null
  bold?: boolean
  italic?: boolean
  code?: boolean
}

/** A text with the addresses in it that people have typed. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(/https?:\/\/[^\s<>"'\u0000-\u001f]+/gi)) {
    const url = withoutEnd(found[0])
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), url: null })
    pieces.push({ text: url, url: safeUrl(url) })
    from = found.index + url.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), url: null })
  return pieces
}

/** A sentence ends behind an address more often than the address ends with a dot. */
function withoutEnd(url: string): string {
  const cut = url.replace(/[.,;:!?…]+$/, '')
  const open = cut.split('(').length
  return cut.endsWith(')') && open < cut.split(')').length ? withoutEnd(cut.slice(0, -1)) : cut
}

/** `spans` of a block, where the server gives them; what is not as it should be is left out. */
export function spansOf(block: object): Piece[] | undefined {
  const { spans } = block as { spans?: unknown }
  if (!Array.isArray(spans) || spans.length === 0) return undefined
  const read = (spans as Partial<Piece>[]).filter((span) => typeof span?.text === 'string')
  return read.map(({ text, url, bold, italic, code }) => {
    const marks = { bold: bold === true, italic: italic === true, code: code === true }
    return { text: text!, url: typeof url === 'string' ? safeUrl(url) : null, ...marks }
  })
}
