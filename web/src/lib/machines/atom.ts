import type { ResultOf } from '@forium/client'
import type { topicFeed } from '@forium/client/topic'
import { xml } from './xml.ts'

type Entry = ResultOf<typeof topicFeed>['nodes'][number]

interface About {
  title: string
  /** The page that the feed is of. */
  page: string
  feed: string
  id: string
}

/** An Atom feed (RFC 4287) of topics, the newest first. */
export function atom({ title, page, feed, id }: About, entries: readonly Entry[]): string {
  const updated =
    entries
      .map((entry) => entry.updatedAt)
      .sort()
      .at(-1) ?? new Date(0).toISOString()
  return [
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${xml(id)}</id><title>${xml(title)}</title><updated>${updated}</updated>`,
    `<link rel="alternate" type="text/html" href="${xml(page)}"/><link rel="self" href="${xml(feed)}"/>`,
    ...entries.map(entryOf),
    '</feed>',
  ].join('\n')
}

function entryOf({ id, title, url, createdAt, updatedAt, author, category, post }: Entry): string {
  return [
    `<entry><id>urn:forum:${xml(id)}</id><title>${xml(title)}</title><link href="${xml(url)}"/>`,
    `<published>${createdAt}</published><updated>${updatedAt}</updated>`,
    author ? `<author><name>${xml(author.displayName)}</name></author>` : '<author><name>-</name></author>',
    `<category term="${xml(category.name)}"/>`,
    `<content type="html">${xml(post?.body?.html ?? '')}</content></entry>`,
  ].join('')
}
