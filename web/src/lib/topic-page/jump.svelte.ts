import type { TopicContext } from './context.ts'

/** A place in the topic that somebody is choosing. */
export class Jump {
  wanted: number | null = $state(null)
  #timer: ReturnType<typeof setTimeout> | undefined
  readonly #topic: TopicContext

  constructor(topic: TopicContext) {
    this.#topic = topic
  }

  /** The date of a post: known where it is on the page, else between those that are known. */
  dateOf(number: number): string | null {
    const { posts } = this.#topic.view.stretch
    return posts.find((post) => post.number === number)?.createdAt ?? this.#between(number)
  }

  want(number: number): void {
    this.wanted = number
  }

  land(number: number): void {
    this.wanted = number
    clearTimeout(this.#timer)
    // Arrow keys come in numbers; the last one counts.
    this.#timer = setTimeout(async () => {
      await this.#topic.go(number)
      this.wanted = null
    }, 180)
  }

  /** The first post of a day or after it, by halving: a dozen questions for a topic of thousands. */
  async toDate(day: Date): Promise<void> {
    const { view } = this.#topic
    let [low, high] = [1, view.topic.lastPostNumber]
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      const at = await this.#read(middle)
      if (at !== null && new Date(at) < day) low = middle + 1
      else high = middle
    }
    await this.#topic.go(low)
  }

  async #read(number: number): Promise<string | null> {
    const { view } = this.#topic
    const known = view.stretch.posts.find((post) => post.number === number)
    if (known) return known.createdAt
    const { post: readPost } = await import('@forium/client/post')
    const asked = await view.app.client.try(readPost, { topicId: view.topic.id, number })
    return asked.ok ? (asked.data?.post?.createdAt ?? null) : null
  }

  #between(number: number): string | null {
    const { topic, stretch } = this.#topic.view
    const marks = [
      { number: 1, at: topic.createdAt },
      ...stretch.posts.map((post) => ({ number: post.number, at: post.createdAt })),
      { number: topic.lastPostNumber, at: topic.lastPostedAt },
    ]
    const before = marks.findLast((mark) => mark.number <= number) ?? marks[0]!
    const after = marks.find((mark) => mark.number >= number) ?? marks.at(-1)!
    const [from, to] = [Date.parse(before.at), Date.parse(after.at)]
    const share = after.number > before.number ? (number - before.number) / (after.number - before.number) : 0
    return new Date(from + (to - from) * share).toISOString()
  }
}
