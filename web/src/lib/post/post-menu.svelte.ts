import { t } from '#lib/i18n/t.ts'
import type { TopicContext } from '#lib/topic-page/context.ts'
import type { PagePost } from '#lib/topic-page/topic-page.ts'
import type { MenuEntry } from '#lib/ui/menu/menu-entry.ts'
import { quote } from '../composer/markdown-edit.ts'

const acts = () => import('./post-acts.ts')

/** What one may do to a post, and the doing of it; the code for that comes when it is needed. */
export class PostMenu {
  Report = $state.raw<typeof import('./ReportDialog.svelte').default>()
  readonly #topic: TopicContext
  readonly #post: () => PagePost

  constructor(topic: TopicContext, post: () => PagePost) {
    this.#topic = topic
    this.#post = post
  }

  get items(): MenuEntry[] {
    const post = this.#post()
    const { view } = this.#topic
    const items: MenuEntry[] = []
    if (view.topic.viewerCanReply) items.push({ label: t('post.quote'), icon: 'text-quote', onselect: this.quote })
    if (post.viewerCanEdit) items.push({ label: t('post.edit'), icon: 'pencil', keys: 'e', onselect: this.edit })
    items.push({ label: t('post.copy-link'), icon: 'link', keys: 's', onselect: this.share })
    if (this.#topic.viewerId && post.author?.id !== this.#topic.viewerId)
      items.push({
        label: t(post.viewerHasReported ? 'post.reported' : 'post.report'),
        icon: 'flag',
        disabled: post.viewerHasReported,
        onselect: this.report,
      })
    if (post.viewerCanEdit && post.number > 1)
      items.push({ separator: true }, { label: t('post.delete'), icon: 'trash-2', danger: true, onselect: this.remove })
    return items
  }

  readonly accept = async () => (await acts()).accept(this.#topic.view, this.#post())
  readonly share = async () =>
    (await acts()).copyLink(this.#topic.view.app, this.#post().url, this.#topic.view.topic.title)
  readonly remove = async () => (await acts()).remove(this.#topic.view, this.#post())
  readonly report = async () => {
    this.Report = (await import('./ReportDialog.svelte')).default
  }
  readonly edit = async () => {
    const post = this.#post()
    const source = await (await acts()).sourceOf(this.#topic.view, post.number)
    if (source) this.#topic.writing.edit(post, source)
  }
  readonly quote = async () => {
    const post = this.#post()
    const source = await (await acts()).sourceOf(this.#topic.view, post.number)
    if (source) this.#topic.writing.quote(quote(source.markdown, post.author?.displayName ?? null, post.url), post)
  }
}
