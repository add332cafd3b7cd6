import type { MarkdownIt, StateCore, Token } from 'markdown-it'

const HANDLE = /(?<![\p{L}\p{N}_@/.-])@([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,58}[\p{L}\p{N}_])?)/gu

type MakeToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token

/** `@handle` becomes a link to that person, but not inside code, links or after an escape. */
export function linkMentions(md: MarkdownIt): void {
  // Before `text_join`: there `\@handle` still stands as its own token and stays text.
  md.core.ruler.after('linkify', 'mention', (state: StateCore) => {
    if (!state.src.includes('@')) return
    const make: MakeToken = (type, tag, nesting) => new state.Token(type, tag, nesting)
    for (const token of state.tokens) {
      if (token.type === 'inline' && token.children && token.content.includes('@')) {
        token.children = withMentions(token.children, make)
      }
    }
  })
}

function withMentions(children: Token[], make: MakeToken): Token[] {
  let links = 0
  return children.flatMap((child) => {
    if (child.type === 'link_open') links++
    else if (child.type === 'link_close') links--
    return links === 0 && child.type === 'text' && child.content.includes('@') ? split(child, make) : [child]
  })
}

function split(token: Token, make: MakeToken): Token[] {
  const parts: Token[] = []
  let from = 0
  const text = (content: string) => {
    if (content) parts.push(Object.assign(make('text', '', 0), { content, level: token.level }))
  }
  for (const found of token.content.matchAll(HANDLE)) {
    text(token.content.slice(from, found.index))
    from = found.index + found[0].length
    const opening = make('link_open', 'a', 1)
    opening.attrs = [
      ['class', 'mention'],
      ['href', `/u/${encodeURIComponent(found[1]!)}`],
    ]
    parts.push(opening)
    text(found[0])
    parts.push(make('link_close', 'a', -1))
  }
  text(token.content.slice(from))
  return parts
}
