import type { NodeOf, ResultOf } from '@forium/client'
import type { topicPage } from '@forium/client/topic'

type Topic = NonNullable<ResultOf<typeof topicPage>['topic']>
type Post = NodeOf<typeof topicPage>
type Author = { __typename: string; displayName: string; handle?: string } | null
type Thing = Record<string, unknown>

const longest = 1500

/**
 * What search engines are told of a topic: a question with its answers, or a discussion with its comments
 * (developers.google.com/search/docs/appearance/structured-data/{qapage,discussion-forum}).
 */
export function jsonLdOf(topic: Topic, origin: string): string {
  const posts = topic.posts.nodes.filter(({ body, deletedAt }) => body && !deletedAt)
  const thing = topic.kind === 'QUESTION' ? question(topic, posts, origin) : discussion(topic, posts, origin)
  return scriptOf({ '@context': 'https://schema.org', ...thing })
}

function question(topic: Topic, posts: readonly Post[], origin: string): Thing {
  const accepted = topic.acceptedAnswer?.body ? topic.acceptedAnswer : null
  const others = posts.filter(({ number, id }) => number > 1 && id !== accepted?.id)
  return {
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      name: topic.title,
      text: textOf(topic, posts),
      url: topic.url,
      datePublished: topic.createdAt,
      author: person(topic.author, origin),
      upvoteCount: topic.likeCount,
      answerCount: Math.max(0, topic.postCount - 1),
      ...(accepted && { acceptedAnswer: entry('Answer', accepted, origin) }),
      ...(others.length > 0 && { suggestedAnswer: others.map((post) => entry('Answer', post, origin)) }),
    },
  }
}

const discussion = (topic: Topic, posts: readonly Post[], origin: string): Thing => ({
  '@type': 'DiscussionForumPosting',
  headline: topic.title,
  text: textOf(topic, posts),
  url: topic.url,
  datePublished: topic.createdAt,
  author: person(topic.author, origin),
  articleSection: topic.category.name,
  interactionStatistic: [
    counter('LikeAction', topic.likeCount),
    counter('CommentAction', Math.max(0, topic.postCount - 1)),
  ],
  comment: posts.filter(({ number }) => number > 1).map((post) => entry('Comment', post, origin)),
})

const entry = (
  type: 'Answer' | 'Comment',
  post: Post | NonNullable<Topic['acceptedAnswer']>,
  origin: string,
): Thing => ({
  '@type': type,
  text: cut(post.body?.text ?? ''),
  url: post.url,
  datePublished: post.createdAt,
  ...(post.editedAt && { dateModified: post.editedAt }),
  author: person(post.author, origin),
  upvoteCount: post.reactions.reduce((sum, { emoji, count }) => (good.has(emoji) ? sum + count : sum), 0),
})

const good = new Set(['❤️', '👍'])

const counter = (action: string, count: number): Thing => ({
  '@type': 'InteractionCounter',
  interactionType: `https://schema.org/${action}`,
  userInteractionCount: count,
})

const person = (author: Author, origin: string): Thing => ({
  '@type': 'Person',
  name: author?.displayName ?? 'Former member',
  ...(author?.handle && { url: `${origin}/u/${author.handle}` }),
})

const textOf = (topic: Topic, posts: readonly Post[]): string =>
  cut(posts.find(({ number }) => number === 1)?.body?.text ?? topic.excerpt ?? topic.title)

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text)

/** `<` is written so that no text can end the element it stands in. */
const scriptOf = (thing: Thing): string =>
  `<script type="application/ld+json">${JSON.stringify(thing).replaceAll('<', '\\u003c')}</script>`
