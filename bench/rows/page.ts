import { gunzipSync } from 'node:zlib'
import { addressOf, type Exchange, getPage, postJson } from '../load.ts'
import type { Row } from '../row.ts'
import type { Run } from '../run.ts'
import { publicUrl, startForium, startReference } from '../servers.ts'
import { compared, document, largeTopics, measured } from './topic.ts'

const guests = 20_000

/** A guest opens one of 200 topics as a page, rendered on the server; the reference answers the page's data as JSON. */
export async function pageRows(run: Run): Promise<Row[]> {
  const file = await run.copyOfForum()
  const ids = largeTopics(file)
  await using reference = await startReference('topic-page', file, publicUrl)
  const compare = async (name: string, env: Record<string, string>, { zips = false } = {}) => {
    await using forium = await startForium({ dataDir: run.folder, databaseFile: file, env })
    const pages = new Map(
      await Promise.all(ids.slice(0, 50).map(async (id) => [id, await pageOf(forium.url, id)] as const)),
    )
    // Both sides are asked in turn: the reference for the data, ours for the page.
    const ours = cycle([...pages.keys()], (id, n) => ({
      request: getPage(pages.get(id)!.path, {
        'x-forwarded-for': addressOf(n % guests),
        ...(zips && { 'accept-encoding': 'gzip' }),
      }),
      isRight(body) {
        const html = zips ? gunzipSync(body) : body
        return html.includes(pages.get(id)!.title) && html.includes('</html>')
      },
    }))
    const data = cycle([...pages.keys()], (id) => ({
      request: postJson({ query: document, variables: { id } }),
      isRight: (body) => body.includes(id),
    }))
    return compared(name, await measured(run, forium, reference, ours, data), 0.03)
  }
  return [
    await compare('topic page as HTML, guest, CACHE=off', { CACHE: 'off' }),
    await compare('topic page as HTML, guest, from the cache', {}),
    await compare('the same as browsers ask for it, with gzip', {}, { zips: true }),
  ]
}

/** Where the page is and what must stand in it. */
async function pageOf(url: string, id: string): Promise<{ path: string; title: string }> {
  // Sent on to the address with its title, which begins with the public one.
  const moved = await fetch(`${url}/t/-/${id}`, { redirect: 'manual' })
  const { pathname: path } = new URL(moved.headers.get('location') ?? '', url)
  const answer = await fetch(`${url}${path}`)
  const html = await answer.text()
  const title = /<h1[^>]*>([\s\S]*?)<\/h1>/
    .exec(html)?.[1]
    ?.replace(/<!--.*?-->|<[^>]*>/g, '')
    .trim()
  if (!answer.ok || !title) throw new Error(`The page of ${id} answers ${answer.status} and has no title.`)
  return { path, title }
}

function cycle(ids: readonly string[], exchangeOf: (id: string, n: number) => Exchange): () => Exchange {
  let n = 0
  return () => exchangeOf(ids[n % ids.length]!, n++)
}
