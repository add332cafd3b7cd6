import { type Block, mostBlocks, mostSpans, type Rendered } from '@forium/schema/ports/render.ts'
import { Parser } from 'htmlparser2'
import { addText, handleIn, hasText, PLAIN, type Run, type Style, settled, styleIn, wordsOf } from './runs.ts'
import { endCell, newTable, type Table, tableRuns } from './table.ts'

interface Item {
  type: 'list_item'
  number: number | undefined
  /** Its sign is still to be drawn. */
  isNew: boolean
}

interface Walk {
  blocks: Block[]
  /** What is read of the block, or of the cell. */
  runs: Run[]
  /** The last is the present one. */
  styles: Style[]
  context: ({ type: 'quote' } | Item)[]
  /** The next number of each list that is open; undefined where there are none. */
  lists: (number | undefined)[]
  inside: { kind: 'pre' | 'heading' | 'summary'; level?: number; language?: string } | undefined
  table: Table | undefined
  pictures: Block[]
  /** Of each `details` that is open: whether it begins open. */
  details: boolean[]
  isFolded: boolean
  mentions: Set<string>
}

type Attribs = Record<string, string>

const VOID = new Set(['br', 'hr', 'img'])
const BREAKS = new Set(
  'blockquote dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre summary table ul caption'.split(' '),
)
const CELLS = new Set(['table', 'tr', 'td', 'th', 'caption'])

/** Reads sanitised HTML: what it says, and the small structure native views draw. */
export function readBlocks(html: string): Pick<Rendered, 'text' | 'blocks' | 'mentions'> {
  const walk: Walk = {
    blocks: [],
    runs: [],
    styles: [PLAIN],
    context: [],
    lists: [],
    inside: undefined,
    table: undefined,
    pictures: [],
    details: [],
    isFolded: false,
    mentions: new Set(),
  }
  const parser = new Parser({
    onopentag: (name, attribs) => open(walk, name, attribs),
    ontext: (text) => write(walk, walk.inside?.kind === 'pre' ? text : text.replace(/\s+/g, ' ')),
    onclosetag: (name) => close(walk, name),
  })
  parser.end(html)
  flush(walk)
  const text = walk.blocks.map((block) => block.text).join(' ')
  return { text: text.replace(/\s+/g, ' ').trim(), blocks: bounded(walk.blocks), mentions: [...walk.mentions] }
}

const styleOf = (walk: Walk): Style => walk.styles.at(-1) ?? PLAIN
const write = (walk: Walk, text: string) => addText(walk.runs, text, styleOf(walk))

function open(walk: Walk, name: string, attribs: Attribs) {
  if (name === 'br') write(walk, '\n')
  else if (name === 'img') image(walk, attribs)
  else if (name === 'a') mention(walk, attribs)
  else if (name === 'code' && walk.inside?.kind === 'pre') walk.inside.language ??= languageOf(attribs.class)
  else if (walk.table) openInTable(walk, walk.table, name)
  else if (BREAKS.has(name)) openBlock(walk, name, attribs)
  if (VOID.has(name)) return
  // All of it is code already.
  const isPlain = name === 'code' && walk.inside?.kind === 'pre'
  walk.styles.push(isPlain ? styleOf(walk) : styleIn(styleOf(walk), name, attribs))
}

function openBlock(walk: Walk, name: string, attribs: Attribs) {
  // Paragraphs of one list item are lines of it.
  if (name === 'p' && walk.context.at(-1)?.type === 'list_item') {
    write(walk, '\n')
    return
  }
  flush(walk)
  if (name === 'blockquote') walk.context.push({ type: 'quote' })
  else if (name === 'ul' || name === 'ol') walk.lists.push(name === 'ol' ? startOf(attribs) : undefined)
  else if (name === 'li') walk.context.push({ type: 'list_item', number: nextNumber(walk), isNew: true })
  else if (name === 'hr') add(walk, { type: 'rule', text: '' })
  else if (name === 'table') walk.table = newTable()
  else if (name === 'pre') walk.inside = { kind: 'pre' }
  else if (name === 'details') walk.details.push('open' in attribs)
  else if (walk.inside?.kind === 'summary') return
  else if (name === 'summary' && walk.details.length === 1) walk.inside = { kind: 'summary' }
  else if (/^h\d$/.test(name)) walk.inside = { kind: 'heading', level: Number(name[1]) }
}

const startOf = ({ start }: Attribs) => (start && /^-?\d{1,9}$/.test(start) ? Number(start) : 1)

function nextNumber({ lists }: Walk): number | undefined {
  const number = lists.at(-1)
  if (number !== undefined) lists[lists.length - 1] = number + 1
  return number
}

/** Inside a table everything is one block. */
function openInTable(walk: Walk, table: Table, name: string) {
  if (!CELLS.has(name)) {
    if (BREAKS.has(name)) write(walk, '\n')
    return
  }
  cellEnds(walk, table)
  if (name === 'table') table.depth++
  else if (name === 'tr' || name === 'caption') table.rows.push([])
  table.inCell = name === 'td' || name === 'th'
}

function cellEnds(walk: Walk, table: Table) {
  endCell(table, walk.runs)
  walk.runs = []
}

function close(walk: Walk, name: string) {
  if (VOID.has(name)) return
  if (walk.table) closeInTable(walk, walk.table, name)
  else if (BREAKS.has(name) && !(name === 'p' && walk.context.at(-1)?.type === 'list_item')) closeBlock(walk, name)
  walk.styles.pop()
}

function closeBlock(walk: Walk, name: string) {
  flush(walk)
  if (name === 'blockquote' || name === 'li') walk.context.pop()
  else if (name === 'ul' || name === 'ol') walk.lists.pop()
  else if (name === 'details') {
    walk.details.pop()
    if (walk.details.length === 0) walk.isFolded = false
  } else if (name === 'summary') {
    // An empty one could not be opened.
    const isShown = walk.inside?.kind === 'summary' && walk.blocks.at(-1)?.type === 'summary'
    if (isShown) walk.isFolded = walk.details[0] === false
    walk.inside = undefined
  } else if (name === 'pre' || (/^h\d$/.test(name) && walk.inside?.kind === 'heading')) walk.inside = undefined
}

function closeInTable(walk: Walk, table: Table, name: string) {
  if (!CELLS.has(name)) return
  cellEnds(walk, table)
  if (name === 'caption' || name === 'tr') table.rows.push([])
  if (name !== 'table' || --table.depth > 0) return
  walk.table = undefined
  const runs = tableRuns(table)
  if (runs.length > 0) add(walk, { type: 'table', ...wordsOf(runs) })
  for (const picture of walk.pictures.splice(0)) add(walk, picture)
}

function image(walk: Walk, { src = '', alt = '', width, height }: Attribs) {
  const style = styleOf(walk)
  const text = alt.replace(/\s+/g, ' ').trim()
  const block: Block = { type: 'image', text, url: src }
  if (width && height) Object.assign(block, { width: Number(width), height: Number(height) })
  if (style.url || style.marks) block.spans = [{ text, ...style }]
  if (walk.table) {
    write(walk, alt)
    walk.pictures.push({ ...block, text: '', ...(block.spans && { spans: [{ text: '', ...style }] }) })
    return
  }
  flush(walk)
  add(walk, block)
}

/** Who is named in a quote was addressed by somebody else. */
function mention(walk: Walk, { href = '', class: classes }: Attribs) {
  if (classes === 'mention' && !walk.context.some(({ type }) => type === 'quote')) walk.mentions.add(handleIn(href))
}

function flush(walk: Walk) {
  const { runs } = walk
  walk.runs = []
  if (hasText(runs)) add(walk, blockOf(walk, runs))
}

function blockOf({ inside, context }: Walk, runs: Run[]): Block {
  if (inside?.kind === 'pre') {
    const last = runs.at(-1)!
    last.text = last.text.replace(/\n$/, '')
    const block: Block = { type: 'code', ...wordsOf(runs.filter((run) => run.text)) }
    return inside.language ? { ...block, language: inside.language } : block
  }
  const words = wordsOf(settled(runs))
  if (inside?.kind === 'heading') return { type: 'heading', ...words, level: inside.level }
  if (inside) return { type: 'summary', ...words }
  const type = context.at(-1)?.type
  if (!type) return { type: 'paragraph', ...words }
  return { type, ...words, level: context.filter((each) => each.type === type).length }
}

/** With the place where it stands. */
function add({ blocks, context, isFolded }: Walk, block: Block) {
  const items = context.filter((each) => each.type === 'list_item')
  const quoteDepth = context.length - items.length
  const item = items.at(-1)
  if (quoteDepth > 0) block.quoteDepth = quoteDepth
  if (item) block.listDepth = items.length
  if (item?.isNew) {
    block.isItemStart = true
    if (item.number !== undefined) block.number = item.number
    for (const each of items) each.isNew = false
  }
  if (isFolded) block.isFolded = true
  blocks.push(block)
}

function bounded(blocks: Block[]): Block[] {
  let spans = 0
  for (const block of blocks) {
    spans += block.spans?.length ?? 0
    if (spans > mostSpans) delete block.spans
  }
  if (blocks.length <= mostBlocks) return blocks
  const rest = blocks.slice(mostBlocks - 1).flatMap(({ text }) => text || [])
  return [...blocks.slice(0, mostBlocks - 1), { type: 'paragraph', text: rest.join('\n') }]
}

function languageOf(classes: string | undefined): string | undefined {
  return classes ? /(?:^|\s)language-(\S+)/.exec(classes)?.[1] : undefined
}
