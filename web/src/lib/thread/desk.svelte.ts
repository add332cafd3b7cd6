import { deskEvents } from '@forium/client/live-desk'
import { createContext } from 'svelte'
import type { App } from '#lib/app/app.svelte.ts'
import { Feed } from '#lib/live/feed.ts'
import type { DeskEvent } from './thread-types.ts'

/** What is told of conversations; the rest of the community's life is not for these pages. */
const types = [
  'CONVERSATION_STARTED',
  'CONVERSATION_UPDATED',
  'CONVERSATION_ASSIGNED',
  'CONVERSATION_READ',
  'CONVERSATION_DELIVERED',
  'MESSAGE_SENT',
  'MESSAGE_UPDATED',
  'MESSAGE_DELETED',
  'NOTE_ADDED',
  'NOTE_UPDATED',
  'NOTE_DELETED',
] as const

/** The live feed of conversations: one for all that a section shows. */
export const openDesk = (app: App): Feed<DeskEvent> =>
  new Feed<DeskEvent>((after, onEvent, onReset) =>
    app.client.events(deskEvents, { after, filter: { types } }, { onEvent, onReset }),
  )

const [useDesk, provideDesk] = createContext<Feed<DeskEvent>>()

export { provideDesk, useDesk }
