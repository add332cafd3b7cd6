import type { AppTopicQuery, AppTopicsQuery } from '../../../generated/app.ts'
import type { Post, Topic } from '../model-types.ts'
import { once, personIn } from '../person.ts'
import { type Local, modelOf } from '../written.ts'

type RawTopic = AppTopicsQuery['topics']['nodes'][number]
type OpenTopic = NonNullable<AppTopicQuery['topic']>
type RawPost = OpenTopic['posts']['nodes'][number]

export const topicOf = (raw: RawTopic | OpenTopic): Topic => ({
  id: raw.id,
  title: raw.title,
  slug: raw.slug,
  kind: raw.kind,
  url: raw.url,
  excerpt: raw.excerpt,
  author: personIn(raw.author),
  category: raw.category,
  postCount: raw.postCount,
  likeCount: raw.likeCount,
  isSolved: raw.isSolved,
  isClosed: raw.isClosed,
  isPinned: raw.isPinned,
  unreadCount: raw.viewerUnreadCount ?? 0,
  lastPostedAt: raw.lastPostedAt,
})

export const topicsOf = ({ topics }: AppTopicsQuery): readonly Topic[] => topics.nodes.map(once(topicOf))

export const postsOf = (viewerId: string | null) => {
  const postIn = once((raw: RawPost) => postOf(raw, viewerId))
  return ({ topic }: AppTopicQuery): readonly Post[] | null => topic?.posts.nodes.map(postIn) ?? null
}

const postOf = (raw: RawPost & Local, viewerId: string | null): Post => ({
  ...modelOf(raw),
  number: raw.$local ? null : raw.number,
  author: personIn(raw.author),
  mine: raw.author?.id === viewerId,
  reactions: raw.reactions.map(({ emoji, count, viewerHasReacted }) => ({
    emoji,
    count,
    mine: viewerHasReacted === true,
  })),
  isAnswer: raw.isAcceptedAnswer,
  delivery: raw.$local?.delivery ?? 'sent',
})
