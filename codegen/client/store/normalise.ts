import type { Json } from '../storage.ts'
import { type Fieldset, isEntityId, isObject, isRef, type Layer, merge, ref } from './records.ts'
import { type Fields, storeKey } from './selection.ts'

/** Takes an answer apart: each object with an id becomes a record of its own. Answers with what is left. */
export function normalise(value: Json, fields: Fields | undefined, variables: object, into: Layer): Json {
  if (!fields || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((item) => normalise(item, fields, variables, into))
  const record: Fieldset = {}
  for (const [key, given] of Object.entries(value)) {
    const field = fields.get(key)
    record[field ? storeKey(field, variables) : key] = normalise(given, field?.fields, variables, into)
  }
  if (!isEntityId(record.id)) return record
  into.set(record.id, merge(into.get(record.id), record))
  return ref(record.id)
}

/** Puts answers together again, as the document asked for them. What has not changed stays the same object. */
export function createReader(fields: Fields, variables: object, layer: Pick<Layer, 'get'>) {
  // By record and selection: what was made of it last.
  let before = new Map<string, WeakMap<Fields, Fieldset>>()
  let now = before
  let touched = new Set<string>()

  function read(value: Json | undefined, of: Fields | undefined, last: unknown): Json | undefined {
    if (!of || value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return readList(value, of, last)
    if (!isRef(value)) return readObject(value, of, last)
    return readRecord(value.$, of)
  }
  function readRecord(id: string, of: Fields): Json | undefined {
    touched.add(id)
    const done = now.get(id)?.get(of)
    if (done) return done
    const record = layer.get(id)
    // Deleted, or never read.
    if (!record) return null
    const made = readObject(record, of, before.get(id)?.get(of))
    const known = now.get(id) ?? new WeakMap<Fields, Fieldset>()
    now.set(id, known.set(of, made))
    return made
  }
  function readObject(record: Fieldset, of: Fields, last: unknown): Fieldset {
    const old = isObject(last) ? last : undefined
    const made: Fieldset = {}
    for (const [key, field] of of) {
      const value = read(record[storeKey(field, variables)], field.fields, old?.[key])
      if (value !== undefined) made[key] = value
    }
    if (record.$local) made.$local = record.$local
    return old && sameFields(old, made) ? old : made
  }
  function readList(list: Json[], of: Fields, last: unknown): Json[] {
    const old = Array.isArray(last) ? last : undefined
    const made = list.flatMap((item, i) => {
      const value = read(item, of, old?.[i])
      // What was deleted leaves its lists.
      return value === undefined || (value === null && isRef(item)) ? [] : [value]
    })
    return old?.length === made.length && made.every((item, i) => item === old[i]) ? (old as Json[]) : made
  }
  return {
    /** Undefined where nothing of it is known. */
    read(id: string): Fieldset | undefined {
      now = new Map()
      touched = new Set()
      const made = readRecord(id, fields) as Fieldset | null
      before = now
      return made ?? undefined
    },
    /** Whether that record is part of what was read. */
    depends: (id: string) => touched.has(id),
    touched: () => touched,
  }
}

function sameFields(a: Fieldset, b: Fieldset): boolean {
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key])
}
