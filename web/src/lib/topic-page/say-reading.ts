import { signalPresence } from '@forium/client/presence'
import type { TopicView } from './topic-view.svelte.ts'

const againMs = 30_000

/** Says that the topic is before the reader's eyes, so that nothing of it is pushed to their devices. */
export function sayReading({ app, topic }: Pick<TopicView, 'app' | 'topic'>): () => void {
  const topicId = topic.id
  const say = (state: 'ONLINE' | 'AWAY') => void app.client.try(signalPresence, { input: { state, topicId } })
  const look = () => say(document.visibilityState === 'visible' ? 'ONLINE' : 'AWAY')
  const again = () => document.visibilityState === 'visible' && look()
  look()
  const timer = setInterval(again, againMs)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
    say('AWAY')
  }
}
