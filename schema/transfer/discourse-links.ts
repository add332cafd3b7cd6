import type { SourceLink } from './source.ts'

const href = /<a\s[^>]*?href="(https?:\/\/([^/"]+))?(\/t\/[^"?#]+)/g
const quote = /<aside\b[^>]*\bclass="quote\b[^>]*>/g

/** Where a post leads inside its own forum: links, and quotes of other topics' posts. */
export function discourseLinks(cooked: string, host: string | null): SourceLink[] {
  const links: SourceLink[] = []
  if (!cooked.includes('/t/') && !cooked.includes('class="quote')) return links
  for (const [, , linkHost, path] of cooked.matchAll(href)) {
    const target = (!linkHost || linkHost === host) && targetOf(path!)
    if (target) links.push(target)
  }
  for (const [tag] of cooked.matchAll(quote)) {
    const topic = /\bdata-topic="(\d+)"/.exec(tag)?.[1]
    const post = /\bdata-post="(\d+)"/.exec(tag)?.[1]
    if (topic) links.push({ to: `t/${topic}`, number: post ? Number(post) : null })
  }
  return distinctLinks(links)
}

export function distinctLinks(links: readonly SourceLink[]): SourceLink[] {
  return [...new Map(links.map((link) => [`${link.to}/${link.number}`, link])).values()]
}

/** `/t/<slug>/<id>[/<n>]` or `/t/<id>[/<n>]`. */
function targetOf(path: string): SourceLink | null {
  const parts = path.split('/').slice(2).filter(Boolean)
  const at = parts.length < 3 && /^\d+$/.test(parts[0] ?? '') ? 0 : 1
  const [topic, post] = parts.slice(at)
  if (!topic || !/^\d+$/.test(topic)) return null
  return { to: `t/${topic}`, number: post && /^\d+$/.test(post) ? Number(post) : null }
}

/** `/user_avatar/<host>/…` names the forum's own host. */
export function hostOfAvatar(template: string | null | undefined): string | null {
  return /^\/user_avatar\/([^/]+)\//.exec(template ?? '')?.[1] ?? null
}

/** Letters on a coloured ground say nothing: those are left out. */
export function avatarOf(template: string | null | undefined): string | null {
  const host = hostOfAvatar(template)
  return host ? `https://${host}${template!.replace('{size}', '144')}` : null
}
