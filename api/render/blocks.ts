import type { Block, Rendered } from '@forium/schema/ports/render.ts'
import { Parser } from 'htmlparser2'

interface Walk {
  blocks: Block[]
  /** Text of the block being read. */
  pending: string
  context: ('quote' | 'list_item')[]
  inside: { kind: 'pre' | 'table' | 'heading'; level?: number; language?: string } | undefined
  mentions: Set<string>
}

type Plain = Pick<Rendered, 'text' | 'blocks' | 'mentions'>

const BREAKS = new Set(
  'blockquote dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre summary table ul caption'.split(' '),
)

/** Reads sanitised HTML: what it says, and the small structure native views draw. */
export function readBlocks(html: string): Plain {
  const walk: Walk = { blocks: [], pending: '', context: [], inside: undefined, mentions: new Set() }
  const parser = new Parser({
    onopentag: (name, attribs) => open(walk, name, attribs),
    ontext: (text) => {
      walk.pending += walk.inside?.kind === 'pre' ? text : text.replace(/\s+/g, ' ')
    },
    onclosetag: (name) => close(walk, name),
  })
  parser.end(html)
  flush(walk)
  const text = walk.blocks.map((block) => block.text).join(' ')
  return { text: text.replace(/\s+/g, ' ').trim(), blocks: walk.blocks, mentions: [...walk.mentions] }
}

function open(walk: Walk, name: string, attribs: Record<string, string>) {
  if (name === 'br') walk.pending += '\n'
  else if (name === 'img') image(walk, attribs)
  else if (name === 'a') mention(walk, attribs)
  else if (name === 'code' && walk.inside?.kind === 'pre') walk.inside.language ??= languageOf(attribs.class)
  else if (BREAKS.has(name)) openBlock(walk, name)
}

function openBlock(walk: Walk, name: string) {
  // Inside a table everything is one block; paragraphs of one list item are lines of it.
  if (walk.inside?.kind === 'table' || (name === 'p' && walk.context.at(-1) === 'list_item')) {
    walk.pending += '\n'
    return
  }
  flush(walk)
  if (name === 'blockquote') walk.context.push('quote')
  else if (name === 'li') walk.context.push('list_item')
  else if (name === 'hr') walk.blocks.push({ type: 'rule', text: '' })
  else if (name === 'pre' || name === 'table') walk.inside = { kind: name }
  else if (/^h\d$/.test(name)) walk.inside = { kind: 'heading', level: Number(name[1]) }
}

function close(walk: Walk, name: string) {
  if (walk.inside?.kind === 'table' && name !== 'table') {
    if (name === 'td' || name === 'th') walk.pending += '\t'
    else if (name === 'tr' || name === 'caption') walk.pending += '\n'
    return
  }
  if (!BREAKS.has(name) || name === 'hr') return
  if (name === 'p' && walk.context.at(-1) === 'list_item') return
  flush(walk)
  if (name === 'blockquote' || name === 'li') walk.context.pop()
  else if (name === 'pre' || name === 'table' || /^h\d$/.test(name)) walk.inside = undefined
}

function image(walk: Walk, { src = '', alt = '' }: Record<string, string>) {
  if (walk.inside?.kind === 'table') {
    walk.pending += alt
    return
  }
  flush(walk)
  walk.blocks.push({ type: 'image', text: alt.replace(/\s+/g, ' ').trim(), url: src })
}

/** Who is named in a quote was addressed by somebody else. */
function mention(walk: Walk, { href = '', class: classes }: Record<string, string>) {
  if (classes !== 'mention' || walk.context.includes('quote')) return
  walk.mentions.add(decoded(href.slice('/u/'.length)))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function flush(walk: Walk) {
  const raw = walk.pending
  walk.pending = ''
  if (!raw.trim()) return
  walk.blocks.push(blockOf(walk, raw))
}

function blockOf({ inside, context }: Walk, raw: string): Block {
  if (inside?.kind === 'pre') {
    const text = raw.replace(/\n$/, '')
    return inside.language ? { type: 'code', text, language: inside.language } : { type: 'code', text }
  }
  if (inside?.kind === 'table') return { type: 'table', text: tableText(raw) }
  const text = raw
    .replace(/ *\n[ \n]*/g, '\n')
    .replace(/ +/g, ' ')
    .trim()
  if (inside?.kind === 'heading') return { type: 'heading', text, level: inside.level }
  const type = context.at(-1)
  if (!type) return { type: 'paragraph', text }
  return { type, text, level: context.filter((each) => each === type).length }
}

/** A row a line, a tab between cells. */
function tableText(raw: string): string {
  return raw
    .split('\n')
    .map((row) => row.replace(/ *\t */g, '\t').trim())
    .filter(Boolean)
    .join('\n')
}

function languageOf(classes: string | undefined): string | undefined {
  return classes ? /(?:^|\s)language-(\S+)/.exec(classes)?.[1] : undefined
}
