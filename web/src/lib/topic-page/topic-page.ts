import type { ResultOf } from '@forium/client'
import type { topicPage } from '@forium/client/topic'

type FullTopic = NonNullable<ResultOf<typeof topicPage>['topic']>
export type PageTopic = Omit<FullTopic, 'posts' | 'events' | 'acceptedAnswer' | 'participants'>
type FullPost = FullTopic['posts']['nodes'][number]

/** A post as the page keeps it: of its body only what is shown; the source is asked for when it is edited. */
export type PagePost = Omit<FullPost, 'body' | 'viewerBody'> & { body: { html: string } | null }
export type PageEvent = FullTopic['events']['nodes'][number]
export type Actor = NonNullable<PagePost['author']>

/** A run of posts without gaps, and whether there are more on either side. */
export interface Stretch {
  posts: PagePost[]
  before: string | null
  after: string | null
}

export const pageSize = 20

/** A post as queries and events tell of it: an event is silent on what differs from viewer to viewer. */
export type AnyPost = Omit<FullPost, 'reactions' | keyof ViewersOwn> &
  Partial<ViewersOwn> & { reactions: readonly { emoji: string; count: number; viewerHasReacted?: boolean }[] }
type ViewersOwn = Pick<FullPost, 'viewerCanEdit' | 'viewerHasReported' | 'viewerBody'>

/** Leaves out what the page does not show; what depends on the viewer is kept from `known` where an event is silent. */
export function pagePost(post: AnyPost, known?: PagePost): PagePost {
  const { topic: _, viewerBody, ...facts } = post as AnyPost & { topic?: unknown }
  const body = post.body ?? viewerBody
  return {
    ...facts,
    body: body ? { html: body.html } : null,
    viewerCanEdit: post.viewerCanEdit ?? known?.viewerCanEdit ?? false,
    viewerHasReported: post.viewerHasReported ?? known?.viewerHasReported ?? false,
    reactions: post.reactions.map(({ emoji, count, viewerHasReacted }) => ({
      emoji,
      count,
      viewerHasReacted:
        viewerHasReacted ?? known?.reactions.some((own) => own.emoji === emoji && own.viewerHasReacted) ?? false,
    })),
  }
}

interface Connection {
  nodes: readonly AnyPost[]
  pageInfo: { hasPreviousPage: boolean; startCursor: string | null; hasNextPage: boolean; endCursor: string | null }
}

export const stretchOf = ({ nodes, pageInfo }: Connection): Stretch => ({
  posts: nodes.map((post) => pagePost(post)),
  before: pageInfo.hasPreviousPage ? pageInfo.startCursor : null,
  after: pageInfo.hasNextPage ? pageInfo.endCursor : null,
})

export const pathOf = (topic: { slug: string; id: string }, number?: number): string =>
  `/t/${topic.slug}/${topic.id}${number && number > 1 ? `/${number}` : ''}`
