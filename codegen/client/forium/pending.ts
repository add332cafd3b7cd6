import { idBehind } from '../../generated/ids.ts'
import type { Operation } from '../operation.ts'
import type { Store } from '../store/store.ts'

/** The writes that are still to make these: nothing may overtake what it is about, or go when that was refused. */
export function unsent({ outbox }: Store, ...ids: (string | undefined)[]): string[] {
  const made = ids.map((id) => id?.slice(3))
  return outbox.items.get().flatMap(({ id }) => (made.includes(idBehind('', id)) ? [id] : []))
}

/** Says how far somebody has read. Of many marks only the last one needs to be sent. */
export function sendMark<Variables extends object>(
  { outbox, send }: Store,
  operation: Operation<'mutation', unknown, Variables, unknown>,
  variables: Variables,
  id: string,
): void {
  const lane = `read ${id}`
  for (const item of outbox.items.get())
    if (item.lane === lane && item.operation === operation.name && item.state !== 'sending')
      void outbox.discard(item.id)
  void send(operation, variables as never, { lane, repeatable: true }).catch(() => {})
}
