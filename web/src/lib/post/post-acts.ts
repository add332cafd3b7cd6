import { addReaction, deletePost, post as readPost, removeReaction, restorePost, updatePost } from '@forium/client/post'
import { acceptAnswer, unacceptAnswer } from '@forium/client/topic'
import type { App } from '#lib/app/app.svelte.ts'
import { failureText } from '#lib/composer/failure-text.ts'
import { t } from '#lib/i18n/t.ts'
import type { PagePost } from '#lib/topic-page/topic-page.ts'
import type { TopicView } from '#lib/topic-page/topic-view.svelte.ts'

// What is done to posts; loaded when somebody does it.

export function giveReaction({ outgoing }: App, postId: string, emoji: string, given: boolean, lane: string) {
  return outgoing.wish(given ? addReaction : removeReaction, { input: { postId, emoji } }, lane)
}

/** A deleted post can be brought back from the message that says so. */
export async function remove(view: TopicView, post: PagePost): Promise<void> {
  const done = await view.app.client.try(deletePost, { input: { id: post.id } })
  if (!done.ok) return complain(view.app, done.error)
  view.put(done.data.post)
  view.app.toasts.show({
    text: t('post.deleted.done'),
    action: { label: t('post.undo'), run: () => restore(view, post) },
  })
}

export async function restore(view: TopicView, post: PagePost): Promise<void> {
  const done = await view.app.client.try(restorePost, { input: { id: post.id } })
  if (!done.ok) return complain(view.app, done.error)
  view.put(done.data.post)
  view.app.announce(t('post.restored'))
}

export async function accept(view: TopicView, post: PagePost): Promise<void> {
  const { client } = view.app
  const done = post.isAcceptedAnswer
    ? await client.try(unacceptAnswer, { input: { topicId: view.topic.id } })
    : await client.try(acceptAnswer, { input: { postId: post.id } })
  if (!done.ok) return complain(view.app, done.error)
  view.change(done.data.topic)
  await view.refresh()
  view.app.announce(t(post.isAcceptedAnswer ? 'post.unaccepted' : 'post.accepted'))
}

/** What was typed, to be changed or quoted; of an import that has no source, its plain text. */
export async function sourceOf(view: TopicView, number: number): Promise<{ markdown: string; version: number } | null> {
  const asked = await view.app.client.try(readPost, { topicId: view.topic.id, number })
  const post = asked.ok ? asked.data?.post : null
  if (!post?.body) {
    complain(view.app, asked.ok ? null : asked.error)
    return null
  }
  return { markdown: post.body.markdown ?? post.body.text, version: post.version }
}

export async function saveEdit(
  view: TopicView,
  id: string,
  body: string,
  reason: string,
  ifVersion: number,
  ids: string[],
) {
  const input = { id, body, ifVersion, attachmentIds: ids, ...(reason && { reason }) }
  const { post } = await view.app.client.run(updatePost, { input })
  view.put(post)
}

export async function copyLink(app: App, url: string, title: string): Promise<void> {
  if (navigator.share && matchMedia('(pointer: coarse)').matches) return navigator.share({ url, title }).catch(() => {})
  await navigator.clipboard.writeText(url)
  app.toasts.show({ text: t('post.link-copied'), tone: 'success' })
}

function complain(app: App, failure: unknown): void {
  app.toasts.show({ text: failureText(failure), tone: 'danger' })
}
