import type { PagePost } from '#lib/topic-page/topic-page.ts'
import type { TopicView } from '#lib/topic-page/topic-view.svelte.ts'
import { shown, type Wishes, Wishing } from './reaction-state.ts'

const none: Wishes = new Map()

/** Reactions that are on their way, of all posts of a page. */
export class Reacting {
  #wishes = $state.raw<ReadonlyMap<string, Wishes>>(new Map())
  readonly #posts = new Map<string, Wishing>()
  readonly #view: TopicView

  constructor(view: TopicView) {
    this.#view = view
  }

  of = (post: PagePost) => shown(post.reactions, this.#wishes.get(post.id) ?? none)

  async toggle(post: PagePost, emoji: string): Promise<void> {
    const given = this.of(post).some((group) => group.emoji === emoji && group.viewerHasReacted)
    try {
      await this.#wishing(post).wish(emoji, !given)
    } catch (failure) {
      const { failureText } = await import('#lib/composer/failure-text.ts')
      this.#view.app.toasts.show({ text: failureText(failure), tone: 'danger' })
    }
  }

  #wishing(post: PagePost): Wishing {
    let wishing = this.#posts.get(post.id)
    if (wishing) return wishing
    const send = async (emoji: string, given: boolean) => {
      const { giveReaction } = await import('./post-acts.ts')
      this.#view.put(await giveReaction(this.#view.app, post.id, emoji, given))
    }
    const changed = () => {
      this.#wishes = new Map(this.#wishes).set(post.id, new Map(wishing!.wishes))
    }
    wishing = new Wishing(send, changed)
    this.#posts.set(post.id, wishing)
    return wishing
  }
}
