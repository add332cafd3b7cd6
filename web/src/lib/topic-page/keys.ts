import { mount, unmount } from 'svelte'
import type { TopicContext } from './context.ts'
import { firstVisible } from './keep-place.ts'

const typing = (target: HTMLElement) =>
  target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) || target.closest('dialog') !== null

/** Keys of a topic. They act on the post that has the focus, else on the first one on the screen. */
export function pressed(key: string, target: HTMLElement, topic: TopicContext): void {
  if (typing(target)) return
  const focused = document.activeElement?.closest<HTMLElement>('[data-number]') ?? null
  const element = focused ?? firstVisible()
  const post = topic.view.stretch.posts.find(({ id }) => id === element?.dataset.post)
  if (!post || !element) return
  if (key === 'j' || key === 'k') step(focused ? element : null, element, key === 'j')
  else if (key === 'r' && topic.view.topic.viewerCanReply) soon(() => topic.writing.reply(post))
  else if (key === 'l' && topic.viewerId) void topic.reacting.toggle(post, topic.view.emoji[0] ?? '❤️')
  else if (key === 'e' || key === 's') void act(key, topic, post)
  else if (key === '?') void help()
}

function step(focused: HTMLElement | null, element: HTMLElement, forward: boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>('[data-number]')]
  const next = focused ? all[all.indexOf(element) + (forward ? 1 : -1)] : element
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'start', behavior: 'instant' })
}

async function act(key: string, topic: TopicContext, post: Parameters<TopicContext['reacting']['toggle']>[0]) {
  const { PostMenu } = await import('#lib/post/post-menu.svelte.ts')
  const menu = new PostMenu(topic, () => post)
  if (key === 's') await menu.share()
  else if (post.viewerCanEdit) await menu.edit()
}

async function help(): Promise<void> {
  const { default: KeySheet } = await import('./KeySheet.svelte')
  const sheet = mount(KeySheet, { target: document.body, props: { onclose: () => void unmount(sheet) } })
}

/** After the key press, or its letter would be typed into what opens. */
const soon = (run: () => void): void => void setTimeout(run)
