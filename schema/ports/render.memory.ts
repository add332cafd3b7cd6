import type { Block, Render, Rendered } from './render.ts'

const FENCE = /^```([\w+#.-]{0,40})[ \t]*\n([\s\S]*?)(?:^```[ \t]*$|(?![\s\S]))/gm
const UNSEEN = /<(script|style|textarea|title|xmp|noscript)\b[\s\S]*?(?:<\/\1[^>]*>|$)/gi
const BLOCK_TAG = /<\/?(?:p|div|h\d|li|ul|ol|blockquote|pre|table|tr|hr|details|summary)\b[^>]*>/gi
const MENTION = /(?<![\p{L}\p{N}_@/.-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,58}[\p{L}\p{N}_])?)/gu
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Knows paragraphs, line breaks and fenced code, escapes all the rest, and of HTML keeps the text. */
export function memoryRender(): Render {
  return {
    version: 1,
    markdown: (source) => print(readMarkdown(normalise(source))),
    html: (source) => print(paragraphs(textOf(normalise(source)))),
  }
}

function print(blocks: Block[]): Rendered {
  const text = blocks.map((block) => block.text).join(' ')
  const said = blocks.filter((block) => block.type !== 'code').flatMap((block) => [...block.text.matchAll(MENTION)])
  const mentions = [...new Set(said.map((found) => found[1]!))]
  return { html: blocks.map(blockHtml).join('\n'), text: text.replace(/\s+/g, ' ').trim(), blocks, mentions }
}

function readMarkdown(source: string): Block[] {
  const blocks: Block[] = []
  let from = 0
  for (const fence of source.matchAll(FENCE)) {
    blocks.push(...paragraphs(source.slice(from, fence.index)))
    from = fence.index + fence[0].length
    const text = fence[2]!.replace(/\n$/, '')
    if (text.trim()) blocks.push(fence[1] ? { type: 'code', text, language: fence[1] } : { type: 'code', text })
  }
  return [...blocks, ...paragraphs(source.slice(from))]
}

function paragraphs(source: string): Block[] {
  return source
    .split(/\n\s*\n/)
    .map((part) =>
      part
        .trim()
        .replace(/[^\S\n]+/g, ' ')
        .replace(/ ?\n ?/g, '\n'),
    )
    .filter(Boolean)
    .map((text) => ({ type: 'paragraph', text }))
}

function blockHtml(block: Block): string {
  const text = escaped(block.text)
  if (block.type !== 'code') return `<p>${text.replaceAll('\n', '<br>')}</p>`
  return block.language
    ? `<pre><code class="language-${block.language}">${text}</code></pre>`
    : `<pre><code>${text}</code></pre>`
}

function textOf(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .replace(/<br\b[^>]*>/gi, '\n')
    .replace(BLOCK_TAG, '\n\n')
    .replace(/<[a-z/!?][^>]*(?:>|$)/gi, '')
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? whole
      return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
    })
    .replaceAll('\0', '')
}

function normalise(source: string): string {
  return source.replaceAll('\0', '').replace(/\r\n?/g, '\n')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
