// What messages and posts have in common: on the screen before they are sent, and as models.
import type { OutboxItem } from '../outbox-items.ts'
import type { Json } from '../storage.ts'
import type { Fieldset } from '../store/records.ts'
import type { Draft } from '../store/store.ts'
import type { Block, Person } from './model-types.ts'
import { fileOf } from './person.ts'

export type Local = { $local?: { delivery: 'queued' | 'sending' | 'failed'; failure: string | null } }

interface Raw extends Local {
  id: string
  createdAt: string
  editedAt: string | null
  deletedAt: string | null
  body: { text: string; blocks: readonly Block[] } | null
  attachments: readonly Parameters<typeof fileOf>[0][]
}

export const modelOf = (raw: Raw) => ({
  id: raw.id,
  text: raw.body?.text ?? '',
  blocks: raw.body?.blocks ?? [],
  attachments: raw.attachments.map(fileOf),
  createdAt: raw.createdAt,
  editedAt: raw.editedAt,
  deleted: raw.deletedAt !== null,
  failure: raw.$local?.failure ?? null,
})

/** The fields of one that was just written. */
export function draftedBy(
  viewer: Person | null,
  draft: Draft,
  body: string,
  { createdAt, state, error, note }: OutboxItem,
): Fieldset {
  if (viewer) {
    const { kind: __typename, id, displayName, avatarUrl } = viewer
    draft.put(id, { __typename, id, displayName, avatarUrl })
  }
  return {
    createdAt: new Date(createdAt).toISOString(),
    editedAt: null,
    deletedAt: null,
    author: viewer && draft.link(viewer.id),
    body: { text: body, blocks: paragraphsOf(body) },
    attachments: note ?? [],
    $local: { delivery: state === 'waiting' ? 'queued' : state, failure: error?.message ?? null },
  }
}

/** Until the server has rendered it: what was typed, line by line. Without spans, since nobody has read it yet. */
function paragraphsOf(body: string): Json {
  const lines = body.split(/\n{2,}/).filter((text) => text.trim())
  return lines.map((text) => ({ type: 'paragraph', text, ...plain }))
}

const plain = {
  spans: [],
  url: null,
  width: null,
  height: null,
  level: null,
  language: null,
  quoteDepth: 0,
  listDepth: 0,
  isItemStart: false,
  number: null,
  isFolded: false,
}
