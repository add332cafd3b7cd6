import { createContext } from 'svelte'
import type { Writing } from '#lib/composer/writing.svelte.ts'
import type { Reacting } from '#lib/post/reacting.svelte.ts'
import type { TopicView } from './topic-view.svelte.ts'

/** What the parts of an open topic share. */
export interface TopicContext {
  view: TopicView
  writing: Writing
  reacting: Reacting
  /** The signed-in person; null for guests. */
  viewerId: string | null
  isModerator: boolean
  /** Brings a post into view, reading it first where it must be. */
  go(number: number): Promise<void>
}

const [useTopic, provideTopic] = createContext<TopicContext>()

export { provideTopic, useTopic }
