import { self } from '$app/service-worker'
import { pagesOf, person, personIs } from './person.ts'
import { isNavigation } from './promptly.ts'

/** Says whose page it is; see hooks.server.ts. */
const personHeader = 'x-person'
const mostPages = 150

/** From the network; without one, as it was when it was last seen. */
export async function answerPage(event: FetchEvent): Promise<Response> {
  const { request } = event
  try {
    const fresh = await fetch(request)
    event.waitUntil(keep(request.url, fresh.clone()))
    return fresh
  } catch (failure) {
    const kept = (await find(request.url)) ?? (await findTopic(request.url))
    if (kept) return kept
    throw failure
  }
}

/** What is being read by now, kept as a whole. */
export async function keepPage(address: string): Promise<void> {
  const fresh = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null)
  if (fresh) await keep(address, fresh)
}

/**
 * A page's data. When the page is being opened and something is kept of it, that is shown at once and the page is told
 * when the truth is another; otherwise the network has the first word.
 */
export async function answerData(event: FetchEvent, url: URL): Promise<Response> {
  const path = url.pathname.replace(/\/__data\.json$/, '') || '/'
  const kept = await find(url.href)
  if (kept && isNavigation(path)) {
    event.waitUntil(refresh(event, url, kept.clone()))
    return kept
  }
  try {
    const fresh = await fetch(event.request)
    event.waitUntil(keep(url.href, fresh.clone()))
    return fresh
  } catch (failure) {
    if (kept) return kept
    throw failure
  }
}

async function refresh(event: FetchEvent, url: URL, kept: Response): Promise<void> {
  const fresh = await fetch(event.request).catch(() => null)
  if (!fresh?.ok) return
  const [before, now] = await Promise.all([kept.text(), fresh.clone().text()])
  await keep(url.href, fresh)
  if (before === now) return
  const client = await self.clients.get(event.clientId)
  client?.postMessage({ type: 'changed', path: url.pathname.replace(/\/__data\.json$/, '') || '/' })
}

async function find(address: string): Promise<Response | undefined> {
  const who = await person()
  return who === null ? undefined : (await caches.open(pagesOf(who))).match(address)
}

/** A topic's address goes with its reader, post by post: of what is kept of the topic, the newest part will do. */
async function findTopic(address: string): Promise<Response | undefined> {
  const topic = topicIn(address)
  const who = await person()
  if (!topic || who === null) return undefined
  const cache = await caches.open(pagesOf(who))
  const page = (await cache.keys()).findLast(({ url }) => topicIn(url) === topic && !url.includes('/__data.json'))
  return page && cache.match(page)
}

const topicIn = (address: string): string | undefined => /\/t\/[^/]+\/(top_\w+)/.exec(new URL(address).pathname)?.[1]

async function keep(address: string, response: Response): Promise<void> {
  const who = response.headers.get(personHeader)
  if (!response.ok || response.redirected || who === null) return
  await personIs(who)
  const cache = await caches.open(pagesOf(who))
  await cache.delete(address)
  await cache.put(address, response)
  const kept = await cache.keys()
  for (const old of kept.slice(0, Math.max(0, kept.length - mostPages))) await cache.delete(old)
}
