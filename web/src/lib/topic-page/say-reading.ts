import { signalPresence } from '@forium/client/presence'
import type { TopicView } from './topic-view.svelte.ts'

const againMs = 30_000

/** Says that the topic is before the reader's eyes, so that nothing of it is pushed to them, until the `ends` come. */
export function sayReading({ app, topic }: Pick<TopicView, 'app' | 'topic'>, ends: (() => void)[]): void {
  // The page was left before this was there.
  if (ends.length === 0) return
  const topicId = topic.id
  const say = (state: 'ONLINE' | 'AWAY') => void app.client.try(signalPresence, { input: { state, topicId } })
  const look = () => say(document.visibilityState === 'visible' ? 'ONLINE' : 'AWAY')
  const again = () => document.visibilityState === 'visible' && look()
  look()
  const timer = setInterval(again, againMs)
  document.addEventListener('visibilitychange', look)
  ends.push(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
    say('AWAY')
  })
}
