import { topicPage } from '@forium/client/topic'
import { redirect } from '@sveltejs/kit'
import type { Read } from '#lib/contract/reader.ts'
import { notFound, refuse } from '#lib/contract/status.ts'
import { pagePost, pageSize, pathOf, type Stretch, stretchOf } from './topic-page.ts'

interface Asked {
  slug: string
  id: string
  number: number | null
  search: string
}

const isTopicId = (id: string) => /^top_[0-9a-z]{26}$/.test(id)

/** The number in an address, or null; anything else than a number is no page. */
export function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : notFound()
}

/** On the server: the page of a topic, and the topic as it was read, from the number on that the address names, so that this post is the first on the page. */
export async function readTopic(read: Read, { slug, id, number, search }: Asked) {
  if (!isTopicId(id)) notFound()
  const place = number === null ? { first: pageSize } : { around: number + pageSize / 2, first: pageSize }
  const { topic, syncCursor, reactionEmoji } = await read(topicPage, { id, ...place }).catch(refuse)
  if (!topic) notFound()
  if (topic.slug !== slug) redirect(301, `${pathOf(topic, number ?? undefined)}${search}`)
  const { posts, acceptedAnswer, participants, events, ...facts } = topic
  const stretch = stretchOf(posts)
  const data = {
    topic: facts,
    answer: acceptedAnswer && pagePost({ ...acceptedAnswer, viewerCanEdit: false }),
    participants,
    stretch,
    number,
    about: aboutOf(topic.excerpt ?? topic.title),
    ...neighbours(topic, stretch, number),
    events: [...events.nodes],
    emoji: [...reactionEmoji],
    cursor: syncCursor,
  }
  return { data, whole: topic }
}

/** Addresses of the pages before and after, for readers without scripts and for machines. */
function neighbours(topic: { slug: string; id: string }, { posts, before, after }: Stretch, number: number | null) {
  const first = number ?? posts[0]?.number ?? 1
  const earlier = before !== null || (posts[0]?.number ?? 1) < first
  return {
    previous: earlier ? pathOf(topic, Math.max(1, first - pageSize)) : null,
    next: after === null ? null : pathOf(topic, posts.at(-1)!.number + 1),
  }
}

const aboutOf = (text: string): string => (text.length > 200 ? `${text.slice(0, 199).trimEnd()}…` : text)

export type TopicData = Awaited<ReturnType<typeof readTopic>>['data']
