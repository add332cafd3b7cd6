import type { Message } from '@forium/client/forium'
import type { UploadedFile, UploadItem } from '@forium/client/upload'
import type { ComponentType, ReactElement } from 'react'
import type { Route } from './messenger/routes.ts'

/** A list that has nothing in it. */
export type EmptyPlace = 'conversations' | 'messages' | 'topics' | 'posts'

/** Views of the app's own in five places; each is given the one that it stands for. */
export interface Slots {
  Message: ComponentType<{ message: Message; defaultView: ReactElement }>
  Composer: ComponentType<{
    send(text: string, files?: readonly UploadedFile[]): Promise<void>
    defaultView: ReactElement
  }>
  /** On its way with what is being written. */
  ChosenFile: ComponentType<{ item: UploadItem; retry(): void; remove(): void; defaultView: ReactElement }>
  Header: ComponentType<{ route: Route; back: (() => void) | undefined; defaultView: ReactElement }>
  Empty: ComponentType<{ what: EmptyPlace; defaultView: ReactElement }>
}
