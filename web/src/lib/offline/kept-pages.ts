// What the service worker has kept for who is here; see src/service-worker.
export interface KeptPage {
  path: string
  title: string
}
const mostShown = 30

/** The last first. `suffix` is what every title ends with: the name of the community. */
export async function keptPages(suffix: string): Promise<KeptPage[]> {
  if (!('caches' in globalThis)) return []
  const who = await (await (await caches.open('about')).match('/person'))?.text()
  if (who === undefined) return []
  const cache = await caches.open(`pages-${who}`)
  const addresses = (await cache.keys()).map(({ url }) => new URL(url)).filter(isPage)
  const pages = addresses.reverse().slice(0, mostShown)
  const read = await Promise.all(
    pages.map(async (url) => {
      const title = titleOf((await (await cache.match(url.href))?.text()) ?? '')
      return { path: url.pathname + url.search, title: title.endsWith(suffix) ? title.slice(0, -suffix.length) : title }
    }),
  )
  // Places within one topic are one page to the reader.
  const seen = new Set<string>()
  return read.filter(({ title }) => title !== '' && !seen.has(title) && seen.add(title))
}

const isPage = ({ pathname }: URL): boolean => !pathname.endsWith('/__data.json') && pathname !== '/offline'

function titleOf(html: string): string {
  const [element = ''] = /<title>[^<]*<\/title>/.exec(html) ?? []
  return new DOMParser().parseFromString(element, 'text/html').title
}
