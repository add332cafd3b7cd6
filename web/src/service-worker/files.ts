import { version } from '$app/env'
import { immutable } from '$app/manifest'

const name = `files-${version}`

/** The app itself, so that any page that is kept opens without the network. Fonts come when they are used. */
export async function fetchFiles(): Promise<void> {
  const cache = await caches.open(name)
  const wanted = immutable
    .map(({ path }) => `/${path.replace(/^\//, '')}`)
    .filter((path) => /\.(js|css|svg)$/.test(path))
  // One by one: a file that is missing must not keep the others from being there.
  await Promise.allSettled(wanted.map(async (path) => (await cache.match(path)) ?? cache.add(path)))
}

/** Files are named by what is in them: what is there is right, of whichever version it was. */
export async function answerFile(request: Request): Promise<Response> {
  const known = await caches.match(request)
  if (known) return known
  const fresh = await fetch(request)
  if (fresh.ok) await (await caches.open(name)).put(request, fresh.clone())
  return fresh
}

/** Pages that were kept before an update still need the files of their time: the version before stays. */
export async function cleanFiles(): Promise<void> {
  const others = (await caches.keys()).filter((key) => key.startsWith('files-') && key !== name)
  await Promise.all(others.slice(0, -1).map((key) => caches.delete(key)))
}
