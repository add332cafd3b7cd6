import type { Message } from '@forium/client/forium'
import type { ComponentType, ReactElement } from 'react'
import type { Route } from './messenger/routes.ts'

/** A list that has nothing in it. */
export type EmptyPlace = 'conversations' | 'messages' | 'topics' | 'posts'

/** Views of the app's own in four places; each is given the one that it stands for. */
export interface Slots {
  Message: ComponentType<{ message: Message; defaultView: ReactElement }>
  Composer: ComponentType<{ send(text: string): Promise<void>; defaultView: ReactElement }>
  Header: ComponentType<{ route: Route; back: (() => void) | undefined; defaultView: ReactElement }>
  Empty: ComponentType<{ what: EmptyPlace; defaultView: ReactElement }>
}
