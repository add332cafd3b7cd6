import { ConflictError, type ResultOf } from '@forium/client'
import { storedNow } from '@forium/client/conflict'
import type { App } from '#lib/app/app.svelte.ts'

/** What somebody else has stored meanwhile. */
export interface Stored {
  text: string
  version: number
  attachmentIds: readonly string[]
  /** Who wrote it, where that is known. */
  by: string | null
}

type Asks = Pick<App, 'client'>
/** Of a kind that has no version here nothing is asked. */
type Node = Exclude<NonNullable<ResultOf<typeof storedNow>>, Record<PropertyKey, never>>
export type StoredTopic = Extract<Node, { readonly kind: unknown }>

/** What stands there now; null where the failure is none of a version, or it is gone meanwhile. */
export async function storedText({ client }: Asks, failure: unknown): Promise<Stored | null> {
  const node = await nodeOf(client, failure)
  if (!node || 'title' in node) return null
  const body = 'noteBody' in node ? node.noteBody : node.body
  if (!body) return null
  const { version, attachments } = node
  const by = ('revisions' in node && node.revisions.nodes[0]?.editor?.displayName) || null
  return { text: body.markdown ?? body.text, version, attachmentIds: attachments.map(({ id }) => id), by }
}

export async function storedTopic({ client }: Asks, failure: unknown): Promise<StoredTopic | null> {
  const node = await nodeOf(client, failure)
  return node && 'title' in node ? node : null
}

async function nodeOf(client: App['client'], failure: unknown): Promise<Node | null> {
  if (!(failure instanceof ConflictError) || !failure.currentId) return null
  const asked = await client.try(storedNow, { id: failure.currentId })
  const node = asked.ok ? asked.data : null
  return node && 'version' in node ? (node as Node) : null
}
