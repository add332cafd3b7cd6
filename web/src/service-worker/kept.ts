import { eraNow, pagesOf, person, personIs } from './person.ts'

/** Says whose page it is; see hooks.server.ts. */
const personHeader = 'x-person'
const mostPages = 150

/** The page that stands in for those that are not kept. */
export const offlinePath = '/offline'

export async function find(address: string): Promise<Response | undefined> {
  const who = await person()
  return who === null ? undefined : (await caches.open(pagesOf(who))).match(address)
}

/** The address of a topic follows its reader: any place of it that is kept is better than none. */
export async function findTopic(address: string): Promise<Response | undefined> {
  const who = await person()
  const topic = topicOf(new URL(address))
  if (who === null || !topic) return
  const cache = await caches.open(pagesOf(who))
  const places = (await cache.keys()).filter(({ url }) => topicOf(new URL(url)) === topic)
  const last = places.at(-1)
  return last && cache.match(last)
}

/** From the network, and kept from now on. */
export async function fetchAndKeep(event: ExtendableEvent, request: Request): Promise<Response> {
  const era = eraNow()
  const fresh = await fetch(request)
  event.waitUntil(keep(request.url, fresh.clone(), era))
  return fresh
}

/** Unless it was asked for before everything was forgotten. */
export async function keep(address: string, response: Response, era: number): Promise<void> {
  const who = response.headers.get(personHeader)
  if (who === null || era !== eraNow()) return
  await personIs(who)
  if (!response.ok || response.redirected || isSecret(address)) return
  const cache = await caches.open(pagesOf(who))
  await cache.delete(address)
  await cache.put(address, response)
  // While it was being written, too.
  if (era !== eraNow()) await caches.delete(pagesOf(who))
  await thinOut(cache)
}

async function thinOut(cache: Cache): Promise<void> {
  const kept = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== offlinePath)
  for (const old of kept.slice(0, Math.max(0, kept.length - mostPages))) await cache.delete(old)
}

/** What a link out of a mail opens once is no page to come back to. */
const isSecret = (address: string): boolean => new URL(address).searchParams.has('token')

const topicOf = ({ pathname }: URL): string | undefined => /^\/t\/[^/]+\/([^/]+)(?:\/\d+)?$/.exec(pathname)?.[1]
