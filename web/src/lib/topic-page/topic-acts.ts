import {
  closeTopic,
  deleteTopic,
  moveTopic,
  pinTopic,
  reopenTopic,
  restoreTopic,
  unpinTopic,
} from '@forium/client/topic'
import { failureText } from '#lib/composer/failure-text.ts'
import { t } from '#lib/i18n/t.ts'
import type { TopicView } from './topic-view.svelte.ts'

// What is done to topics by those who look after them; loaded when somebody does it.

const acts = { close: closeTopic, reopen: reopenTopic, pin: pinTopic, unpin: unpinTopic, restore: restoreTopic }
const undone = {
  close: 'reopen',
  reopen: 'close',
  pin: 'unpin',
  unpin: 'pin',
  restore: 'delete',
  delete: 'restore',
} as const

export type TopicAct = keyof typeof undone

/** Does it, and says so with a way back. */
export async function act(view: TopicView, name: TopicAct): Promise<void> {
  const { app } = view
  const input = { id: view.topic.id }
  const done =
    name === 'delete' ? await app.client.try(deleteTopic, { input }) : await app.client.try(acts[name], { input })
  if (!done.ok) {
    app.toasts.show({ text: failureText(done.error), tone: 'danger' })
    return
  }
  app.toasts.show({
    text: t(`topic-page.done.${name}`),
    action: { label: t('ui.undo'), run: () => act(view, undone[name]) },
  })
  await view.refresh()
}

export async function move(view: TopicView, categoryId: string): Promise<boolean> {
  const { app, topic } = view
  const from = topic.category.id
  const done = await app.client.try(moveTopic, { input: { id: topic.id, categoryId } })
  if (!done.ok) {
    app.toasts.show({ text: failureText(done.error), tone: 'danger' })
    return false
  }
  app.toasts.show({
    text: t('topic-page.done.move', { category: done.data.topic.category.name }),
    action: { label: t('ui.undo'), run: () => move(view, from) },
  })
  await view.refresh()
  return true
}
