import { createContext } from 'svelte'
import type { Feed } from '#lib/live/feed.ts'
import type { ConversationList } from '#lib/thread/conversation-list.svelte.ts'
import type { DeskEvent } from '#lib/thread/thread-types.ts'

export interface Chat {
  list: ConversationList
  desk: Feed<DeskEvent>
}

const [useChat, provideChat] = createContext<Chat>()

export { provideChat, useChat }
