import type { SourceCategory, SourceItem, SourcePerson, SourcePost, SourceTopic } from './source.ts'

/** Invented things to import; every part can be said otherwise. */

export const day = (n: number): number => Date.UTC(2020, 0, n)

export function person(username: string, parts: Partial<SourcePerson> = {}): SourcePerson {
  const externalId = `u/${username.toLowerCase()}`
  return { externalId, username, displayName: username, avatarUrl: null, bio: null, createdAt: null, ...parts }
}

export function category(id: number, parts: Partial<SourceCategory> = {}): SourceCategory {
  const name = `Category ${id}`
  const place = { description: null, color: null, position: id, restricted: false, parent: null }
  return { externalId: `c/${id}`, name, slug: name, ...place, ...parts }
}

/** Post `number` of topic 10 has the id `p/10003`. */
export function post(topicId: number, number: number, parts: Partial<SourcePost> = {}): SourcePost {
  return {
    externalId: `p/${topicId * 1000 + number}`,
    number,
    author: person(number % 2 ? 'Ana' : 'Ben'),
    body: { html: `<p>Post ${number} of ${topicId}</p>`, markdown: null },
    replyToNumber: null,
    likeCount: 0,
    score: null,
    accepted: false,
    acceptedAt: null,
    hidden: false,
    deletedAt: null,
    createdAt: day(number),
    editedAt: null,
    editCount: 0,
    license: null,
    sourceUrl: null,
    links: [],
    ...parts,
  }
}

export const posts = (topicId: number, count: number): SourcePost[] =>
  Array.from({ length: count }, (_, at) => post(topicId, at + 1))

export function topic(id: number, parts: Partial<SourceTopic> = {}): SourceTopic {
  return {
    externalId: `t/${id}`,
    title: `Topic ${id}`,
    slug: `topic-${id}`,
    category: category(1),
    tags: [],
    isQuestion: false,
    viewCount: 100 + id,
    createdAt: day(1),
    closedAt: null,
    pinnedAt: null,
    unlisted: false,
    deletedAt: null,
    linksByNumber: true,
    posts: posts(id, 2),
    events: [],
    skipped: [],
    remarks: [],
    totals: {},
    ...parts,
  }
}

export async function* items(...given: (SourceTopic | SourceItem)[]): AsyncGenerator<SourceItem> {
  for (const each of given) yield 'posts' in each ? { topic: each } : each
}
