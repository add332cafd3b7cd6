/** What the search form asks: words, and filters that the contract understands as part of them. */
export interface Asked {
  q: string
  category: string
  tag: string
  author: string
  solved: '' | 'yes' | 'no'
}

export function askedOf(params: URLSearchParams): Asked {
  const text = (name: string) => params.get(name)?.trim() ?? ''
  const solved = text('solved')
  return {
    q: text('q'),
    category: text('category'),
    tag: text('tag').replace(/^#/, ''),
    author: text('author').replace(/^@/, ''),
    solved: solved === 'yes' || solved === 'no' ? solved : '',
  }
}

/** As somebody would type it: `crash category:support solved:yes`. */
export function queryOf({ q, category, tag, author, solved }: Asked): string {
  const filters = Object.entries({ category, tag, author, solved })
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}:${/\s/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`)
  return [q, ...filters].filter(Boolean).join(' ')
}
