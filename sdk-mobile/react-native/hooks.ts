import type { ConversationHandle, Message, TopicHandle, Unread, View, ViewState } from '@forium/client/forium'
import type { Readable } from '@forium/client/outbox'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { useForium } from './context.ts'

/**
 * The value of a `Readable`, now and whenever it changes.
 *
 * @example
 * const { phase } = useReadable(useForium().sync)
 */
export function useReadable<T>(readable: Readable<T>): T {
  return useSyncExternalStore(readable.subscribe, readable.get, readable.get)
}

/**
 * How many conversations and notifications are unread: for a badge of the app's own.
 *
 * @example
 * const { conversations } = useUnread()
 */
export function useUnread(): Unread {
  return useReadable(useForium().unread)
}

const nothingYet: ViewState<never> = { data: undefined, loading: true, stale: true, hasMore: false, error: undefined }
const still: Readable<ViewState<never>> = { get: () => nothingYet, subscribe: () => () => {} }

export interface Live<T> extends ViewState<T> {
  refetch(): Promise<void>
  loadMore(): Promise<boolean>
}

/**
 * A view of the community, open while the component is there. Give a function that stays the same (`useCallback`): with
 * another one the old view is closed.
 *
 * @example
 * const forium = useForium()
 * const { data } = useView(useCallback(() => forium.topics({ list: 'TOP' }), [forium]))
 */
export function useView<T>(open: () => View<T>): Live<T> {
  return useLive(useOpened(open))
}

/** The state of a view that somebody else opens and closes. */
export function useLive<T>(view: View<T> | undefined): Live<T> {
  const state = useReadable<ViewState<T>>(view ?? still)
  const refetch = useCallback(async () => view?.refetch(), [view])
  const loadMore = useCallback(async () => view?.loadMore() ?? false, [view])
  return { ...state, refetch, loadMore }
}

/** Opened after the first drawing, closed with the component, and never handed out for anything but its `open`. */
export function useOpened<T extends { close(): void }>(open: () => T): T | undefined {
  const [opened, setOpened] = useState<{ by: () => T; it: T }>()
  useEffect(() => {
    const it = open()
    setOpened({ by: open, it })
    return () => it.close()
  }, [open])
  return opened?.by === open ? opened.it : undefined
}

/**
 * One conversation, live.
 *
 * @example
 * const { handle, messages } = useConversation(id)
 * return <Button title="Hello" onPress={() => handle?.send('Hello')} />
 */
export function useConversation(id: string): Live<readonly Message[]> & {
  /** Undefined until the component was drawn once. */
  handle: ConversationHandle | undefined
  messages: readonly Message[]
} {
  const forium = useForium()
  const handle = useOpened(useCallback(() => forium.conversation(id), [forium, id]))
  const live = useLive(handle?.messages)
  return { ...live, handle, messages: live.data ?? none }
}

const none: readonly never[] = []

/** One topic and its posts, live. */
export function useTopic(id: string): { handle: TopicHandle | undefined } {
  const forium = useForium()
  return { handle: useOpened(useCallback(() => forium.topic(id), [forium, id])) }
}

/** A value of a handle that may not be there yet. */
export function useMaybe<T>(readable: Readable<T> | undefined): T | undefined {
  return useSyncExternalStore(readable?.subscribe ?? nobody, readable?.get ?? nowhere, readable?.get ?? nowhere)
}

const nobody = () => () => {}
const nowhere = () => undefined
