import type { Json } from '../storage.ts'

/** One object with an id, as far as it is known. What it points to is a `Ref`. */
export type Fieldset = { [key: string]: Json }
export interface Ref {
  readonly $: string
}

export const ref = (id: string) => ({ $: id })
export const isRef = (value: unknown): value is Ref => typeof (value as Ref | null)?.$ === 'string'
export const isObject = (value: unknown): value is Fieldset =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Ids of this kind name one object in all of a server, whatever was asked for. */
const entityId = /^[a-z]{3}_[0-9a-z]{26}$/
export const isEntityId = (id: unknown): id is string => typeof id === 'string' && entityId.test(id)

/** Where a change can be made: the truth, or what is drawn over it. */
export interface Layer {
  /** Null: it was deleted. */
  get(id: string): Fieldset | null | undefined
  set(id: string, record: Fieldset | null): void
  ids(): Iterable<string>
}

/** Sets these fields of a record, as they are given. */
export const extend = (layer: Layer, id: string, fields: Fieldset) => layer.set(id, { ...layer.get(id), ...fields })

/** Numbers that only rise: an answer that is older than what is known must not take them back. */
const rising = new Set(['viewerLastReadSeq', 'viewerLastReadNumber', 'lastSeq', 'lastPostNumber', 'deliveredSeq'])
/** Lists of things without an id, by what tells them apart. */
const keyed: Record<string, string> = { reactions: 'emoji' }

/** What an object counts: with a lower number it is of an earlier time, though it may have come later. */
const clocks = ['version', 'lastSeq', 'lastPostNumber']

/** Puts newer fields over known ones. What is of an earlier time only fills gaps. */
export function merge(known: Fieldset | null | undefined, news: Fieldset): Fieldset {
  if (!known) return news
  if (clocks.some((clock) => Number(news[clock]) < Number(known[clock]))) return { ...news, ...known }
  const next = { ...known }
  for (const [key, value] of Object.entries(news)) next[key] = mergeValue(key, known[key], value)
  return next
}

function mergeValue(key: string, known: Json | undefined, value: Json): Json {
  if (rising.has(key)) return Math.max(Number(known) || 0, Number(value) || 0)
  const by = keyed[key]
  if (by && Array.isArray(known) && Array.isArray(value)) {
    const before = new Map((known as Fieldset[]).map((item) => [item[by], item]))
    return (value as Fieldset[]).map((item) => ({ ...before.get(item[by]), ...item }))
  }
  const both = isObject(known) && isObject(value) && !isRef(known) && !isRef(value)
  return both && !('nodes' in value) ? { ...known, ...value } : value
}
