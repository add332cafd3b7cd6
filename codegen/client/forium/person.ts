import type { AttachedFile, Person } from './model-types.ts'

type RawActor = { __typename: string; id: string; displayName: string; avatarUrl: string | null }
type RawFile = { id: string; filename: string; contentType: string; byteSize: number; url: string }

export const personOf = ({ id, displayName, avatarUrl, __typename }: RawActor): Person => ({
  id,
  displayName,
  avatarUrl,
  kind: __typename as Person['kind'],
})
export const personIn = (actor: RawActor | null | undefined) => (actor ? personOf(actor) : null)

export const fileOf = (raw: RawFile): AttachedFile => ({
  id: raw.id,
  name: raw.filename,
  contentType: raw.contentType,
  size: raw.byteSize,
  url: raw.url,
})

const memories = new WeakMap<(raw: never) => unknown, WeakMap<object, unknown>>()

/** What has not changed is drawn from the same object. */
export function once<Raw extends object, Model>(make: (raw: Raw) => Model): (raw: Raw) => Model {
  const made = memories.get(make) ?? new WeakMap<object, unknown>()
  memories.set(make, made)
  return (raw) => {
    if (!made.has(raw)) made.set(raw, make(raw))
    return made.get(raw) as Model
  }
}
