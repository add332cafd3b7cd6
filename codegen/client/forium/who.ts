import { appStartVisit, appViewer } from '../../generated/app.ts'
import type { Client } from '../create-client.ts'
import type { ForiumOptions } from '../forium.ts'
import type { Json, StorageAdapter } from '../storage.ts'
import type { Person } from './model-types.ts'
import { personOf } from './person.ts'

const whoKey = 'm/viewer'

/** Whoever opens it next is asked for anew: somebody else has signed in. */
export const forgetViewer = (storage: StorageAdapter): Promise<void> => storage.apply([[whoKey, undefined]])

/** The one who was here last, or else who the server says; null while nobody can tell. */
export async function whoIsIt(client: Client, { storage, onVisit }: ForiumOptions): Promise<Person | null> {
  const [kept] = await storage.load(whoKey)
  if (kept) return kept[1] as unknown as Person
  const asked = await client.try(appViewer)
  if (!asked.ok) return null
  if (asked.data.viewer || !onVisit) return remember(storage, asked.data.viewer)
  const visit = await client.try(appStartVisit, { input: {} })
  if (!visit.ok) return null
  await onVisit(visit.data.token!)
  client.reauthenticate()
  const again = await client.try(appViewer)
  return again.ok ? remember(storage, again.data.viewer) : null
}

async function remember(storage: StorageAdapter, actor: Parameters<typeof personOf>[0] | null): Promise<Person | null> {
  const person = actor && personOf(actor)
  if (person) await storage.apply([[whoKey, person as unknown as Json]])
  return person
}
