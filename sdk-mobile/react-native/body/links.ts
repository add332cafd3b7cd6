import type { Block } from '@forium/client/forium'

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

/** A piece of text that looks the same throughout. */
export interface Piece {
  text: string
  /** As it was written: to be made absolute before it is opened. */
  url: string | null
  marks: readonly string[]
  mention?: boolean
}

/** A block's text in pieces. Before the server has read it, with the addresses that are seen in it. */
export const piecesOf = ({ text, spans }: Pick<Block, 'text'> & Partial<Pick<Block, 'spans'>>): readonly Piece[] =>
  spans?.length ? spans.map((span) => ({ ...span, mention: span.mention !== null })) : addressesIn(text)

/** Of a table: rows of cells of pieces. */
export function cellsOf(pieces: readonly Piece[]): Piece[][][] {
  const rows: Piece[][][] = [[[]]]
  for (const piece of pieces) {
    for (const text of piece.text.split(/([\t\n])/)) {
      const row = rows[rows.length - 1]!
      if (text === '\n') rows.push([[]])
      else if (text === '\t') row.push([])
      else if (text) row[row.length - 1]!.push({ ...piece, text })
    }
  }
  return rows
}

/** A text with the addresses in it that people have typed. */
function addressesIn(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of text.matchAll(/https?:\/\/[^\s<>"'\u0000-\u001f]+/gi)) {
    const url = withoutEnd(found[0])
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), url: null, marks: [] })
    pieces.push({ text: url, url: safeUrl(url), marks: [] })
    from = found.index + url.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), url: null, marks: [] })
  return pieces
}

/** A sentence ends behind an address more often than the address ends with a dot. */
function withoutEnd(url: string): string {
  const cut = url.replace(/[.,;:!?…]+$/, '')
  const open = cut.split('(').length
  return cut.endsWith(')') && open < cut.split(')').length ? withoutEnd(cut.slice(0, -1)) : cut
}
