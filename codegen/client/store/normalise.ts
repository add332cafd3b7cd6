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
  let before: Json | undefined
  let touched = new Set<string>()

  function read(value: Json | undefined, of: Fields | undefined): Json | undefined {
    if (!of || value === null || typeof value !== 'object') return value
    // What was deleted leaves its lists.
    if (Array.isArray(value)) return value.map((item) => read(item, of)!).filter((item, i) => item || !isRef(value[i]))
    const record = isRef(value) ? recordOf(value.$) : value
    if (!record) return null
    const made: Fieldset = {}
    for (const [key, field] of of) {
      const part = read(record[storeKey(field, variables)], field.fields)
      if (part !== undefined) made[key] = part
    }
    if (record.$local) made.$local = record.$local
    return made
  }
  /** None: it was never read, or it was deleted. */
  function recordOf(id: string) {
    touched.add(id)
    return layer.get(id)
  }
  return {
    /** Undefined where nothing of it is known. */
    read(id: string): Fieldset | undefined {
      touched = new Set()
      before = same(before, read(ref(id), fields) ?? undefined)
      return before as Fieldset | undefined
    },
    touched: () => touched,
  }
}

/** The old one where it says the same; otherwise the new one, with the old parts that do. */
function same(old: Json | undefined, made: Json | undefined): Json | undefined {
  if (!old || !made || typeof old !== 'object' || typeof made !== 'object') return made
  const [was, is] = [old, made] as Fieldset[]
  const keys = Object.keys(is!)
  let isSame = keys.length === Object.keys(was!).length
  for (const key of keys) {
    const part = same(counterpart(old, key, is![key]!), is![key])!
    is![key] = part
    isSame &&= part === was![key]
  }
  return isSame ? old : made
}

/** In a list it may have stood elsewhere. */
function counterpart(old: Json[] | Fieldset, key: string, now: Json): Json | undefined {
  const at = (old as Fieldset)[key]
  const isIt = (item: Json | undefined) => isObject(item) && isObject(now) && item.id === now.id
  return isIt(at) || !Array.isArray(old) ? at : (old.find(isIt) ?? at)
}
