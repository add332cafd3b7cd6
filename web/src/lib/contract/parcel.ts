const mark = '\x7f'
const texts = new WeakMap<object, string>()
const sent = new WeakMap<object, string>()

/** The request that a page, or the data of one, is made for. */
interface Asked {
  isDataRequest: boolean
  locals: { parcels: Map<string, string> }
}

/**
 * Marks a large piece of a page's data as plain JSON, which the browser parses several times quicker than it walks
 * through values one by one. It stands beside the page's script, in an element of its own by this name, or goes out as
 * one string where data alone are asked for. What stays the same is made into text once.
 */
export function parcel<T extends object>(value: T, { isDataRequest, locals }: Asked, name: string): T {
  const text = texts.get(value) ?? JSON.stringify(value).replaceAll('<', '\\u003c')
  texts.set(value, text)
  // Like no other element of a page.
  const id = `data-${name}`
  if (!isDataRequest) locals.parcels.set(id, text)
  sent.set(value, isDataRequest ? swapped(text) : id)
  return value
}

/** What a marked piece goes out as; nothing, for what was not marked. */
export const packed = (value: unknown): string | undefined =>
  typeof value === 'object' && value !== null ? sent.get(value) : undefined

export const unpacked = (text: string): object =>
  JSON.parse(/^[[{]/.test(text) ? swapped(text) : document.getElementById(text)!.textContent)

/** Where the browser finds the pieces of a page. No text can end the element that it stands in. */
export const elementsOf = (parcels: Map<string, string>): string =>
  [...parcels].map(([id, text]) => `<script type="application/json" id="${id}">${text}</script>`).join('')

/** Quotes and a character that nobody types change places: a string in a script would have each quote escaped. */
function swapped(text: string): string {
  if (!text.includes(mark)) return text.replaceAll('"', mark)
  if (!text.includes('"')) return text.replaceAll(mark, '"')
  return text.replaceAll(/["\x7f]/g, (found) => (found === '"' ? mark : '"'))
}
