import type { Json } from '../storage.ts'
import type { AnyOperation } from '../transport.ts'
import { type ListPlace, movesIn } from './lists.ts'
import { normalise } from './normalise.ts'
import { extend, type Fieldset, type Layer, merge, ref } from './records.ts'
import { rootIdOf, selectionOf } from './selection.ts'

/**
 * What an effect or an event does to what is known. Fields that are objects with an id are written with `link`.
 *
 * @example
 * const effect = (draft, { input }, item) => draft.put(input.postId, { isAcceptedAnswer: true })
 */
export interface Draft {
  /** As it stands: a field that is an object with an id is `{ $: id }`. */
  get(id: string): Readonly<Fieldset> | null | undefined
  /** Adds these fields to it, or makes it. `$local` is for views alone and comes with what is read of it. */
  put(id: string, fields: Fieldset): void
  /** It is no more: it leaves every list. */
  remove(id: string): void
  link(id: string): Json
  /** Into a list of something (`of`), or of every query: at its end, sorted by a number (`by`) where both have one. */
  append(place: ListPlace, id: string, by?: string): void
  /** To the front of the lists that it is not in. */
  prepend(place: ListPlace, id: string): void
  /** To the front of the lists that it is in; or before what has less in that field (`by`, a text such as a time). */
  raise(place: ListPlace, id: string, by?: string): void
  /** What a query would answer, for one that was never read, or found nothing: so that what was just made can be opened. */
  answer(operation: AnyOperation, variables: object, answer: Json): void
  /** Queries of that operation are read anew: at once where somebody looks, otherwise when somebody does. */
  outdate(operation: string): void
}

/** `answered`: for an effect whose answer has come, what the answer was about; there the server's word stands. */
export function draftOf(
  layer: Layer,
  outdate: (operation: string, layer: Layer) => void = () => {},
  answered?: Pick<ReadonlySet<string>, 'has'>,
): Draft {
  return {
    get: layer.get,
    put(id, { $local, ...fields }) {
      if (answered?.has(id)) return
      layer.set(id, merge(layer.get(id), { id, ...fields, ...(!answered && $local !== undefined && { $local }) }))
    },
    remove: (id) => layer.set(id, null),
    link: ref,
    ...movesIn(layer),
    answer(operation, variables, answer) {
      const id = rootIdOf(operation.name, variables)
      const root = layer.get(id)
      const made = normalise(answer, selectionOf(operation.text), variables, layer) as Fieldset
      // The server may have said that there is no such thing, before it was told of it.
      if (Object.keys(made).every((key) => root?.[key] == null)) extend(layer, id, made)
    },
    outdate: (operation) => outdate(operation, layer),
  }
}
