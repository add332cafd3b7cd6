import type { App } from '#lib/app/app.svelte.ts'
import type { TopicData } from './read-topic.ts'
import { joined, withAnswer, withPost, withReactions } from './stretch.ts'
import {
  type PageEvent,
  type PagePost,
  type PageTopic,
  pagePost,
  pageSize,
  type Stretch,
  stretchOf,
} from './topic-page.ts'

// What is asked later is not part of the page: it is fetched once the page is at rest.
const postOperations = () => import('@forium/client/post')
const topicOperations = () => import('@forium/client/topic')

export type Side = 'before' | 'after'

/** A topic while it is open: the posts that were read so far, and what happened since. */
export class TopicView {
  topic: PageTopic = $state.raw()!
  stretch: Stretch = $state.raw()!
  events: PageEvent[] = $state.raw([])
  answer: PagePost | null = $state.raw(null)
  /** The post that the address named, or that was jumped to. */
  target: number | null = $state(null)
  /** Replies since the reader was at the end. */
  fresh = $state(0)
  loading: Side | 'jump' | null = $state(null)
  failed: Side | null = $state(null)
  /** It was deleted, or is out of the reader's reach now. */
  gone = $state(false)
  /** Numbers at which something was read that was not there before. */
  seams: ReadonlySet<number> = new Set()
  /** What shows files; loaded where there are any. */
  Files: typeof import('#lib/file/Attachments.svelte').default | undefined = $state.raw()
  readonly emoji: readonly string[]
  readonly app: App

  constructor(app: App, data: TopicData) {
    this.app = app
    this.emoji = data.emoji
    this.reset(data)
  }

  reset(data: TopicData): void {
    this.topic = data.topic
    this.stretch = data.stretch
    this.seams = new Set(data.number === null ? [] : [this.nearest(data.number, true)])
    this.events = data.events
    this.answer = data.answer
    this.target = data.number
    this.fresh = 0
    this.gone = false
  }

  get atEnd(): boolean {
    return this.stretch.after === null
  }
  find(id: string): PagePost | undefined {
    return this.stretch.posts.find((post) => post.id === id)
  }

  /** The next posts on one side; `place` keeps what is on the screen where it is while they are put there. */
  async more(side: Side, place: (change: () => void) => void): Promise<void> {
    const cursor = this.stretch[side]
    if (!cursor || this.loading) return
    this.loading = side
    const range = side === 'before' ? { last: pageSize, before: cursor } : { first: pageSize, after: cursor }
    const { topicPosts } = await topicOperations()
    const asked = await this.app.client.try(topicPosts, { id: this.topic.id, ...range })
    this.loading = null
    this.failed = asked.ok ? null : side
    if (!asked.ok || !asked.data || this.stretch[side] !== cursor) return
    const more = stretchOf(asked.data.posts)
    const seam = (side === 'before' ? this.stretch : more).posts[0]?.number
    if (seam !== undefined) this.seams = new Set([...this.seams, seam])
    place(() => {
      this.stretch = joined(this.stretch, more, side)
    })
  }

  /** Makes sure that a number is among the posts. False when it could not be read. */
  async jump(number: number): Promise<boolean> {
    const { posts, before, after } = this.stretch
    const covered =
      (before === null || number >= posts[0]!.number) && (after === null || number <= posts.at(-1)!.number)
    if (!covered && !(await this.around(number))) return false
    this.target = this.nearest(number)
    return true
  }

  async around(number: number): Promise<boolean> {
    this.loading = 'jump'
    const { topicPosts } = await topicOperations()
    const asked = await this.app.client.try(topicPosts, { id: this.topic.id, around: number, first: pageSize })
    this.loading = null
    if (!asked.ok || !asked.data) return false
    this.seams = new Set()
    this.stretch = stretchOf(asked.data.posts)
    this.failed = null
    return true
  }

  /** The number itself, or where there is none (an import leaves gaps) the next before it, or after it. */
  nearest(number: number, orAfter = false): number {
    const { posts } = this.stretch
    const found = orAfter
      ? (posts.find((post) => post.number >= number) ?? posts.at(-1))
      : (posts.findLast((post) => post.number <= number) ?? posts[0])
    return found?.number ?? 1
  }

  put(post: Parameters<typeof pagePost>[0]): void {
    const page = pagePost(post, this.find(post.id))
    this.stretch = withPost(this.stretch, page)
    if (this.answer?.id === page.id) this.answer = page.body && !page.deletedAt ? page : this.answer
  }

  count(postId: string, groups: readonly { emoji: string; count: number }[]): void {
    this.stretch = withReactions(this.stretch, postId, groups)
  }

  change(topic: Partial<PageTopic>): void {
    this.topic = { ...this.topic, ...topic }
  }

  async tellRead(number: number): Promise<void> {
    const { markTopicRead } = await topicOperations()
    const { id: topicId } = this.topic
    await this.app.outgoing.wish(markTopicRead, { input: { topicId, number } }, `read ${topicId}`)
  }

  /** Reads one post again, with what it is to this reader. */
  async reread(number: number): Promise<PagePost | null> {
    const { post: readPost } = await postOperations()
    const asked = await this.app.client.try(readPost, { topicId: this.topic.id, number })
    const found = asked.ok ? asked.data?.post : null
    if (found) this.put(found)
    return found ? pagePost(found) : null
  }

  /** Reads again what is said of the topic as a whole: rights, the answer, what was done to it. */
  async refresh(): Promise<void> {
    const { id } = this.topic
    const { topicPage } = await topicOperations()
    const page = await this.app.client.try(topicPage, { id, first: 1 })
    if (!page.ok) return
    if (!page.data.topic) {
      this.gone = true
      return
    }
    const { posts: _, events, acceptedAnswer, ...topic } = page.data.topic
    this.topic = topic
    this.events = [...events.nodes]
    this.gone = false
    this.answer = acceptedAnswer && pagePost({ ...acceptedAnswer, viewerCanEdit: false })
    this.stretch = withAnswer(this.stretch, acceptedAnswer?.id ?? null)
  }
}
