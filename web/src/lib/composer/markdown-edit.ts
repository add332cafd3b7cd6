/** A text and what of it is selected. */
export interface Field {
  text: string
  start: number
  end: number
}
/** Replaces `from`…`to` by `insert` and selects a part of the result. */
export interface Edit {
  from: number
  to: number
  insert: string
  start: number
  end: number
}

/** Puts marks around what is selected, or takes them away: `**bold**`. */
export function wrap({ text, start, end }: Field, mark: string): Edit {
  const size = mark.length
  const selected = text.slice(start, end)
  if (text.slice(start - size, start) === mark && text.slice(end, end + size) === mark)
    return { from: start - size, to: end + size, insert: selected, start: start - size, end: end - size }
  return { from: start, to: end, insert: `${mark}${selected}${mark}`, start: start + size, end: end + size }
}

/** Code: of one line between backticks, of several as a fenced block. */
export function code(field: Field): Edit {
  const selected = field.text.slice(field.start, field.end)
  if (!selected.includes('\n')) return wrap(field, '`')
  const { start, end } = field
  const insert = `\`\`\`\n${selected}\n\`\`\``
  return { from: start, to: end, insert, start: start + 4, end: start + 4 + selected.length }
}

/** `[text](address)`, with the address selected where there is a text, else the text's place. */
export function link({ text, start, end }: Field, address = 'https://'): Edit {
  const selected = text.slice(start, end)
  const isAddress = /^https?:\/\/\S+$/.test(selected)
  const [label, url] = isAddress ? ['', selected] : [selected, address]
  const insert = `[${label}](${url})`
  const at = start + (label ? label.length + 3 : 1)
  return { from: start, to: end, insert, start: at, end: label ? at + url.length : at }
}

export function image({ text, start, end }: Field, address: string): Edit {
  const insert = `![${text.slice(start, end)}](${address})`
  return { from: start, to: end, insert, start: start + 2, end: start + 2 + (end - start) }
}

/** Begins each selected line with a mark, or takes it away where all have it: `> `, `- `, `1. `. */
export function prefix({ text, start, end }: Field, mark: string): Edit {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const after = text.indexOf('\n', end)
  const to = after < 0 ? text.length : after
  const lines = text.slice(from, to).split('\n')
  const all = lines.every((line) => line.startsWith(mark))
  const insert = lines.map((line, at) => (all ? line.slice(mark.length) : numbered(mark, at) + line)).join('\n')
  return { from, to, insert, start: lines.length === 1 ? from + insert.length : from, end: from + insert.length }
}

const numbered = (mark: string, at: number) => (mark === '1. ' ? `${at + 1}. ` : mark)

const item = /^(\s*)([-*+]|(\d{1,9})[.)]|>)(\s+)(\[[ xX]\]\s+)?(.*)$/

/** Enter in a list or quote goes on with it; on an empty item it ends it. Null: an ordinary new line. */
export function nextLine({ text, start, end }: Field): Edit | null {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const found = start === end ? item.exec(text.slice(from, start)) : null
  if (!found) return null
  const [, indent = '', mark = '', number, space = ' ', box, rest = ''] = found
  if (rest === '') return { from, to: end, insert: '', start: from, end: from }
  const next = number ? mark.replace(number, String(Number(number) + 1)) : mark
  const insert = `\n${indent}${next}${space}${box ? '[ ] ' : ''}`
  return { from: start, to: end, insert, start: start + insert.length, end: start + insert.length }
}

/** Somebody's words as a quote, with a line to write on below. */
export function quote(text: string, name: string | null, href: string): string {
  const lines = text.trim().split('\n')
  const source = name ? `[${name.replace(/[[\]\\]/g, '')}](${href}):\n` : ''
  return `${[...(source ? [source.trim(), ''] : []), ...lines].map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`
}

/** The word before the caret that asks for a completion: `@an` or `#inst`. */
export function wanted({ text, start, end }: Field): { mark: '@' | '#'; query: string; from: number } | null {
  if (start !== end) return null
  const found = /(?:^|[\s([{>])([@#])([\p{L}\p{N}_.-]{0,40})$/u.exec(text.slice(Math.max(0, start - 60), start))
  if (!found) return null
  const [, mark, query = ''] = found
  return { mark: mark as '@' | '#', query, from: start - query.length - 1 }
}
