import type { Route } from '@forium/client/routes'

/** An address that may be opened, made absolute; null for every other (`javascript:`, `intent:`, `file:`). */
export function safeLink(url: string | null | undefined, origin: string): string | null {
  if (!url) return null
  try {
    const { protocol, href } = new URL(url, origin)
    return protocol === 'https:' || protocol === 'http:' || protocol === 'mailto:' ? href : null
  } catch {
    return null
  }
}

/** A picture of the community or of the web; nothing of this device. */
export function safeImage(url: string | null | undefined, origin: string): string | null {
  const link = safeLink(url, origin)
  return link?.startsWith('mailto:') ? null : link
}

/** The place in here that an address of the community means. */
export function placeOf(link: string, origin: string): Route | null {
  const path = link.startsWith(`${origin}/`) ? link.slice(origin.length) : link
  const [, topic, post, conversation] =
    /^\/(?:t\/[^/?#]+\/(top_[0-9a-z]{26})(?:\/(\d{1,9}))?|c(?:onversation)?\/(cnv_[0-9a-z]{26}))(?![^/?#])/.exec(
      path,
    ) ?? []
  if (topic) return { name: 'topic', id: topic, ...(post && { post: Number(post) }) }
  return conversation ? { name: 'conversation', id: conversation } : null
}

/** What an app calls a place, where it is one. */
export function routeIn(given: unknown): Route | null {
  const { name, id, text, post } = (given ?? {}) as { [key: string]: unknown }
  if (name === 'home' || name === 'inbox' || name === 'settings') return { name: 'home' }
  if (name === 'new-conversation') return { name, ...(typeof text === 'string' && text && { text }) }
  const place = name === 'topic' ? `/t/-/${id}${post ? `/${post}` : ''}` : name === 'conversation' ? `/c/${id}` : ''
  return placeOf(place, '')
}
