/** One answer of the server, as a visitor's browser or a machine gets it. */
export interface Crawled {
  path: string
  status: number
  headers: string
  body: string
}

/**
 * Everything that can be reached from some pages by links, scripts, styles and images, asked as one person. Of many
 * topics, people or pages of a list a few stand for all.
 */
export async function crawl(origin: string, from: readonly string[], cookie?: string): Promise<Crawled[]> {
  const seen = new Set<string>()
  const kinds = new Map<string, number>()
  const found: Crawled[] = []
  const queue = [...from]
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = path.replace(/[a-z]+_[0-9a-z]{20,}|\d+|[?].*$/g, '*').replace(/^\/(t|c|u|tag)\/.*$/, '/$1/*')
    if (seen.has(path) || (!path.includes('/_app/') && (kinds.get(kind) ?? 0) >= 4)) continue
    seen.add(path)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    const answer = await fetch(origin + path, { redirect: 'manual', headers: cookie ? { cookie } : {} })
    const body = await answer.text()
    const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
    found.push({ path, status: answer.status, headers, body })
    queue.push(
      ...pathsIn(body, origin, path),
      ...pathsIn(`href="${answer.headers.get('location') ?? ''}"`, origin, path),
    )
  }
  return found
}

function pathsIn(body: string, origin: string, at: string): string[] {
  const links = [...body.matchAll(/(?:href|src|action)="([^"]+)"|"(\/_app\/[^"]+|\.\.?\/[^"]+\.(?:js|css))"/g)]
  return links.flatMap(([, marked, named]) => {
    const url = URL.parse((marked ?? named ?? '').replaceAll('&amp;', '&'), origin + at)
    return url?.origin === origin ? [url.pathname + url.search] : []
  })
}
