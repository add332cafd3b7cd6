import type { Block } from '../ports/render.ts'
import { type Brand, brandOf, type Community } from './community.service.ts'
import { contrastOf, leastContrast } from './contrast.ts'

export interface LetterPart {
  /** Who did what. */
  heading?: string
  blocks: readonly Block[]
  link?: { text: string; url: string }
}

export interface LetterPage {
  title: string
  parts: readonly LetterPart[]
  /** Small print at the end: plain words, or a link. */
  footer: readonly { text: string; url?: string }[]
}

/** The words alone, for programs that show no HTML. */
export function letterText({ parts, footer }: LetterPage): string {
  const body = parts.map(({ heading, blocks, link }) =>
    [heading, ...blocks.map(blockText), link && `${link.text}: ${link.url}`].filter(Boolean).join('\n\n'),
  )
  const last = footer.map(({ text, url }) => (url ? `${text}: ${url}` : text))
  return `${[...body, `-- \n${last.join('\n')}`].join('\n\n')}\n`
}

/** One column, no script, no style sheet and nothing to load but the logo: mail programs know little else. */
export function letterHtml(community: Community, publicUrl: string, page: LetterPage): string {
  const parts = page.parts.map((part) => partHtml(part, brandOf(community))).join('')
  const footer = page.footer
    .map(({ text, url }) =>
      url ? `<a href="${escaped(url)}" style="color:inherit">${escaped(text)}</a>` : escaped(text),
    )
    .join('<br>')
  const last = `<p style="margin:32px 0 0;font-size:13px;opacity:.75">${footer}</p>`
  return brandedHtml(community, publicUrl, { title: page.title, body: parts + last })
}

/** In the brand, around a body that is HTML already. */
function brandedHtml(community: Community, publicUrl: string, page: { title: string; body: string }): string {
  const brand = brandOf(community)
  const { backgroundColor, textColor } = brand
  const title = escaped(page.title)
  return `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head><body style="margin:0;padding:24px;background:${backgroundColor};color:${textColor};font:16px/1.5 ${escaped(brand.fontFamily)}"><div style="max-width:600px;margin:0 auto">${head(community, brand, publicUrl)}<h1 style="font-size:20px;line-height:1.3;margin:0 0 16px">${title}</h1>${page.body}</div></body></html>`
}

/** How buttons look. */
function buttonStyle({ accentColor, radius }: Brand): string {
  const color = contrastOf(accentColor, '#ffffff') >= leastContrast ? '#ffffff' : '#000000'
  return `display:inline-block;padding:8px 16px;background:${accentColor};color:${color};border-radius:${radius}px;text-decoration:none`
}

function head(community: Community, brand: Brand, publicUrl: string): string {
  const name = escaped(community.name)
  if (!brand.logoUrl) return `<p style="margin:0 0 24px;font-weight:bold">${name}</p>`
  const url = brand.logoUrl.startsWith('/') ? publicUrl + brand.logoUrl : brand.logoUrl
  return `<p style="margin:0 0 24px"><img src="${escaped(url)}" alt="${name}" height="32" style="height:32px;font-weight:bold"></p>`
}

function partHtml({ heading, blocks, link }: LetterPart, brand: Brand): string {
  const button = link
    ? `<p style="margin:16px 0"><a href="${escaped(link.url)}" style="${buttonStyle(brand)}">${escaped(link.text)}</a></p>`
    : ''
  const title = heading ? `<p style="margin:24px 0 8px"><strong>${escaped(heading)}</strong></p>` : ''
  return title + blocks.map(blockHtml).join('') + button
}

function blockHtml(block: Block): string {
  const text = escaped(block.text).replaceAll('\n', '<br>')
  switch (block.type) {
    case 'rule':
      return '<hr>'
    case 'quote':
      return `<blockquote style="margin:8px 0;padding-left:12px;border-left:3px solid;opacity:.75">${text}</blockquote>`
    case 'code':
    case 'table':
      return `<pre style="margin:8px 0;white-space:pre-wrap">${escaped(block.text)}</pre>`
    case 'heading':
      return `<p style="margin:8px 0"><strong>${text}</strong></p>`
    case 'list_item':
      return `<p style="margin:4px 0 4px 12px">• ${text}</p>`
    default:
      return text ? `<p style="margin:8px 0">${text}</p>` : ''
  }
}

function blockText({ type, text }: Block): string {
  if (type === 'rule') return '* * *'
  if (type === 'quote') return text.replaceAll(/^/gm, '> ')
  return type === 'list_item' ? `* ${text}` : text
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!)

/** The beginning of what somebody wrote, in whole blocks. */
export function firstBlocks(blocks: readonly Block[], most = 3000): Block[] {
  const kept: Block[] = []
  let length = 0
  for (const block of blocks) {
    const room = most - length
    if (room <= 0) return [...kept, { type: 'paragraph', text: '…' }]
    kept.push(block.text.length > room ? cutAt(block, room) : block)
    length += block.text.length
  }
  return kept
}

function cutAt({ spans: _, ...block }: Block, length: number): Block {
  return { ...block, text: `${block.text.slice(0, length)}…` } as Block
}
