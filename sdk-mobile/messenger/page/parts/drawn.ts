import type { Block, Span } from '@forium/client/forium'
import type { App } from '../app.svelte.ts'
import { safeImage, safeLink } from '../links.ts'

type Child = Node | string

function make(tag: string, attributes: object, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** A body as elements. Made by hand: as a template it would be twice as long. Nothing of it is read as markup. */
export function drawn(blocks: readonly Block[], app: App): Node {
  const body = new DocumentFragment()
  const open: ParentNode[] = [body]
  let details: Element | undefined
  for (const block of blocks) {
    const { quoteDepth, isFolded } = block
    open.splice(quoteDepth + 1)
    while (open.length <= quoteDepth) {
      const quote = make('blockquote', {})
      open.at(-1)!.append(quote)
      open.push(quote)
    }
    const node = blockOf(block, app)
    const parent = (isFolded && details) || open.at(-1)!
    parent.append(placed(block, node))
    if (!isFolded) details = node
  }
  return body
}

/** In its list, behind its sign. */
function placed({ listDepth, isItemStart, number }: Block, node: HTMLElement): HTMLElement {
  if (!listDepth) return node
  const item = make(
    'div',
    { class: 'item', 'data-sign': isItemStart ? (number === null ? '•' : `${number}.`) : '' },
    node,
  )
  item.style.setProperty('--level', `${Math.min(4, listDepth)}`)
  return item
}

function blockOf({ type, text, url, spans, width, height }: Block, app: App): HTMLElement {
  const words = spans.length > 0 ? spans.map((span) => said(span, app)) : [text]
  // What scrolls must be reached by keys.
  if (type === 'code') return make('pre', { dir: 'ltr', tabindex: 0 }, ...words)
  if (type === 'table') return make('div', { class: 'wide', tabindex: 0 }, tableOf(spans, app))
  if (type === 'rule') return make('hr', {})
  if (type === 'heading') return make('p', { class: type, role: type, 'aria-level': 3 }, ...words)
  if (type === 'summary') return make('details', {}, make(type, {}, ...words))
  const src = type === 'image' && safeImage(url, app.place.origin)
  if (!src) return make('p', {}, ...words)
  const size = width && height ? { width, height } : {}
  const late = { loading: 'lazy', decoding: 'async', referrerpolicy: 'no-referrer' }
  const image = make('img', { alt: text, ...size, ...late, src })
  return make('p', {}, spans[0] ? said(spans[0], app, image) : image)
}

function said({ text, marks, url }: Span, app: App, child: Child = text): Child {
  const link = app.opensLinks && safeLink(url, app.place.origin)
  const looks = { class: marks.join(' '), ...(marks.includes('spoiler') && { tabindex: 0 }) }
  if (!link) return marks.length > 0 ? make('span', looks, child) : child
  const made = make('a', { ...looks, href: link, rel: 'noopener noreferrer', target: '_blank' }, child)
  made.onclick = (event) => {
    event.preventDefault()
    app.open(link)
  }
  return made
}

/** A row a line, a tab between cells. */
function tableOf(spans: readonly Span[], app: App): Node {
  const table = make('table', {})
  let cell: Element
  const next = (row: Node) => row.appendChild((cell = make('td', {}))).parentNode!
  let row = next(table.appendChild(make('tr', {})))
  for (const span of spans)
    for (const text of span.text.split(/([\t\n])/))
      if (text === '\n') row = next(table.appendChild(make('tr', {})))
      else if (text === '\t') next(row)
      else cell!.append(said({ ...span, text }, app))
  return table
}
