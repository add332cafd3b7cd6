const about = 'about'
const personKey = '/person'

let era = 0

/** Changes when everything is forgotten: what was asked for before must not be kept after. */
export const eraNow = (): number => era

/** Whose pages are kept, as the server names them. Pages of one person are never shown to another. */
export async function person(): Promise<string | null> {
  const kept = await (await caches.open(about)).match(personKey)
  return kept ? kept.text() : null
}

/** Somebody else is at the browser: what was kept for the last one goes. */
export async function personIs(id: string): Promise<void> {
  const before = await person()
  if (before === id) return
  if (before !== null) await caches.delete(pagesOf(before))
  await (await caches.open(about)).put(personKey, new Response(id))
}

export async function forgetPages(): Promise<void> {
  era++
  const pages = (await caches.keys()).filter((key) => key.startsWith('pages-'))
  await Promise.all([...pages, about].map((key) => caches.delete(key)))
}

export const pagesOf = (id: string): string => `pages-${id}`
