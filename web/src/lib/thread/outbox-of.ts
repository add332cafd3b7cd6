import { createOutbox, type Outbox } from '@forium/client/outbox'
import { memoryStorage } from '@forium/client/storage-memory'
import type { App } from '#lib/app/app.svelte.ts'

/** The tab's outbox; one that lasts as long as the page where the app keeps none. */
export function outboxOf(app: App, owner: string | null): Outbox {
  const { outbox } = app as { outbox?: Outbox }
  return outbox ?? createOutbox({ client: app.client, storage: memoryStorage(), owner })
}
