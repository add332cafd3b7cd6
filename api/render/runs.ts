import type { Span } from '@forium/schema/ports/render.ts'

/** How text looks and where it leads. Two places that look the same by chance have two of them. */
export type Style = Omit<Span, 'text'>

/** Text as it was read, its white space not settled yet. */
export interface Run {
  text: string
  style: Style
}

export const PLAIN: Style = {}

const MARKS: Record<string, string> = {
  b: 'strong',
  strong: 'strong',
  th: 'strong',
  dt: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  var: 'emphasis',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  mark: 'highlight',
  small: 'small',
  sub: 'subscript',
  sup: 'superscript',
}

/** The style inside of a tag, given the one around it. */
export function styleIn(around: Style, name: string, { href, class: classes }: Record<string, string>): Style {
  if (name === 'a' && href) return linkIn(around, href, classes === 'mention')
  const mark = classes === 'spoiler' ? 'spoiler' : MARKS[name]
  const { marks = [] } = around
  return !mark || marks.includes(mark) ? around : { ...around, marks: [...marks, mark] }
}

/** A link inside of a link takes its place. */
function linkIn({ marks }: Style, href: string, isMention: boolean): Style {
  const url = href.replace(TURNING, encodeURIComponent)
  return { ...(marks && { marks }), url, ...(isMention && { mention: handleIn(href) }) }
}

/** Characters that turn the direction of what is drawn around them, and so could hide where a link leads. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

export function handleIn(href: string): string {
  const text = href.slice('/u/'.length)
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function addText(runs: Run[], text: string, style: Style): void {
  const last = runs.at(-1)
  if (last?.style === style) last.text += text
  else runs.push({ text, style })
}

export const hasText = (runs: readonly Run[]): boolean => runs.some(({ text }) => text.trim())

/** White space as a reader sees it: none at the ends, one line break or one space (in a cell, always that) in between. */
export function settled(runs: readonly Run[], isCell = false): Run[] {
  const out: Run[] = []
  let gap: Run | undefined
  for (const { text, style } of runs) {
    const even = isCell ? text.replace(/\s+/g, ' ') : text.replace(/ *\n\s*/g, '\n').replace(/ +/g, ' ')
    const words = even.trim()
    const before = words ? even.slice(0, even.indexOf(words[0]!)) : even
    gap = wider(gap, before, style)
    if (!words) continue
    if (gap && out.length > 0) addText(out, gap.text, gap.style)
    addText(out, words, style)
    gap = wider(undefined, even.slice(before.length + words.length), style)
  }
  return out
}

function wider(gap: Run | undefined, space: string, style: Style): Run | undefined {
  return space ? { text: gap?.text === '\n' ? '\n' : space, style: gap?.style ?? style } : gap
}

/** `text` and, where anything of it is more than plain, `spans`. */
export function wordsOf(runs: readonly Run[]): { text: string; spans?: Span[] } {
  const text = runs.map((run) => run.text).join('')
  if (runs.every(({ style }) => !style.url && !style.marks)) return { text }
  return { text, spans: runs.map((run) => ({ text: run.text, ...run.style })) }
}
