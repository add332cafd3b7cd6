import { idOf } from '@forium/client/ids'
import type { OutboxItem } from '@forium/client/outbox'

/** The write that a message or a post on the screen waits in: their ids are the UUIDs that it carries. */
export function itemOf(items: readonly OutboxItem[], shownId: string): OutboxItem | undefined {
  const type = shownId.startsWith('msg') ? 'Message' : 'Post'
  return items.find(({ variables }) => {
    const { clientId, messageClientId } = (variables.input ?? {}) as { clientId?: string; messageClientId?: string }
    return [messageClientId, clientId].some((id) => id !== undefined && idOf(type, id) === shownId)
  })
}

export const idsOf = (all: readonly { id: string }[]): string[] => all.map(({ id }) => id)
