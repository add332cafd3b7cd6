import type { PagePost } from '#lib/topic-page/topic-page.ts'
import type { TopicView } from '#lib/topic-page/topic-view.svelte.ts'
import { shown } from './reaction-state.ts'

const laneOf = (postId: string, emoji = '') => `react ${postId} ${emoji}`

/** The reactions of all posts of a page, as they will be when the server has taken what waits in this browser. */
export class Reacting {
  readonly #view: TopicView

  constructor(view: TopicView) {
    this.#view = view
  }

  of = (post: PagePost) => {
    const wishes = this.#view.app.outgoing.wishes(laneOf(post.id))
    return shown(
      post.reactions,
      new Map(wishes.map(({ operation, lane }) => [lane.slice(laneOf(post.id).length), operation === 'addReaction'])),
    )
  }

  async toggle(post: PagePost, emoji: string): Promise<void> {
    const given = this.of(post).some((group) => group.emoji === emoji && group.viewerHasReacted)
    const { giveReaction } = await import('./post-acts.ts')
    await giveReaction(this.#view.app, post.id, emoji, !given, laneOf(post.id, emoji))
  }

  /** Takes in what the server answers, also to what was pressed before the page was loaded. */
  follow(): () => void {
    return this.#view.app.outgoing.onTaken(({ lane }, result) => {
      const { post } = result as { post: Parameters<TopicView['put']>[0] }
      if (lane.startsWith('react ') && this.#view.find(post.id)) this.#view.put(post)
    })
  }
}
