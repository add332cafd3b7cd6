import assert from 'node:assert/strict'
import { assertHarmless } from './render.harmless.contract.ts'
import { type Block, mostBlocks, mostSpans, type Rendered, type Span } from './render.ts'

const MARKS = /^(?:strong|emphasis|underline|strikethrough|code|highlight|small|subscript|superscript|spoiler)$/

/** What native views count on, whatever was written. */
export function assertBlocks({ text, blocks }: Pick<Rendered, 'text' | 'blocks'>): void {
  const said = blocks.map((block) => block.text).join(' ')
  assert.equal(said.replace(/\s+/g, ' ').trim(), text)
  assert.ok(blocks.length <= mostBlocks)
  assert.ok(blocks.flatMap(({ spans = [] }) => spans).length <= mostSpans)
  for (const block of blocks) assertBlock(block)
  for (const [i, { isFolded }] of blocks.entries()) {
    if (isFolded) assert.ok(blocks[i - 1]!.isFolded || blocks[i - 1]!.type === 'summary')
  }
}

function assertBlock(block: Block) {
  const { type, text, spans, quoteDepth = 0, listDepth = 0, isItemStart, number } = block
  assert.ok(type === 'rule' || type === 'image' || text, `an empty ${type}`)
  if (spans) assert.equal(spans.map((span) => span.text).join(''), text)
  for (const span of spans ?? []) assertSpan(span, block)
  assert.ok(quoteDepth >= 0 && quoteDepth <= 100 && listDepth >= 0 && listDepth <= 100)
  if (isItemStart) assert.ok(listDepth > 0)
  if (number !== undefined) assert.ok(isItemStart && Number.isInteger(number))
  if (block.type === 'image')
    assertHarmless(`<img src="${attribute(block.url)}" loading="lazy" referrerpolicy="no-referrer">`)
}

function assertSpan({ text, url, marks = [], mention }: Span, { type }: Block) {
  assert.ok(text || type === 'image')
  for (const mark of marks) assert.match(mark, MARKS)
  if (mention !== undefined) assert.match(url!, /^\/u\/[^/]+$/)
  if (url === undefined) return
  assert.doesNotMatch(url, /[\0\u200e\u200f\u202a-\u202e\u2066-\u2069]/)
  const rel = /^https?:/i.test(url) ? ' rel="nofollow ugc noopener" referrerpolicy="no-referrer"' : ''
  assertHarmless(`<a href="${attribute(url)}"${rel}>x</a>`)
}

function attribute(value: string): string {
  return value.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
