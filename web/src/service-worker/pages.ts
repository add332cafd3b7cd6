import { self } from '$app/service-worker'
import { fetchAndKeep, find, findTopic, keep, offlinePath } from './kept.ts'
import { eraNow } from './person.ts'
import { isNavigation } from './promptly.ts'

/** How old what is kept may be before a visit brings it anew. */
const freshMs = 10 * 60_000

/** From the network; without one, as it was when it was last seen. */
export async function answerPage(event: FetchEvent): Promise<Response> {
  const { url } = event.request
  try {
    return await fetchAndKeep(event, event.request)
  } catch (failure) {
    const kept = (await find(url)) ?? (await findTopic(url)) ?? (await find(at(offlinePath)))
    if (kept) return kept
    throw failure
  }
}

/**
 * A page's data. When the page is being opened and something is kept of it, that is shown at once and the page is told
 * when the truth is another; otherwise the network has the first word. Where neither has one the page loads itself
 * anew, and gets what is kept of it or the page that stands in.
 */
export async function answerData(event: FetchEvent, url: URL): Promise<Response> {
  const path = url.pathname.replace(/\/__data\.json$/, '') || '/'
  const kept = await find(url.href)
  if (kept && isNavigation(path)) {
    event.waitUntil(refresh(event, url, kept.clone()))
    return kept
  }
  try {
    return await fetchAndKeep(event, event.request)
  } catch (failure) {
    if (kept) return kept
    throw failure
  }
}

/** What a form has done may have made the browser somebody else's: known before the next page is asked for. */
export async function answerAction(event: FetchEvent): Promise<Response> {
  const era = eraNow()
  const answer = await fetch(event.request)
  await keep(at('/?token'), answer.clone(), era)
  return answer
}

/**
 * A page was opened by its data alone, or before there was a worker. It is fetched whole, so that it opens without a
 * network too; so is the page that stands in for all others.
 */
export async function visited(event: ExtendableEvent, path: string): Promise<void> {
  for (const wanted of [path, offlinePath]) {
    const kept = await find(at(wanted))
    const age = Date.now() - Date.parse(kept?.headers.get('date') ?? '')
    if (!(age < freshMs)) await fetchAndKeep(event, new Request(at(wanted))).catch(() => {})
  }
}

async function refresh(event: FetchEvent, url: URL, kept: Response): Promise<void> {
  const era = eraNow()
  const fresh = await fetch(event.request).catch(() => null)
  if (!fresh?.ok) return
  const [before, now] = await Promise.all([kept.text(), fresh.clone().text()])
  await keep(url.href, fresh, era)
  if (before === now) return
  const client = await self.clients.get(event.clientId)
  client?.postMessage({ type: 'changed', path: url.pathname.replace(/\/__data\.json$/, '') || '/' })
}

const at = (path: string): string => new URL(path, self.location.origin).href
