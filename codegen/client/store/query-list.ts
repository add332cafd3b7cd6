import type { Json } from '../storage.ts'
import type { AnyOperation } from '../transport.ts'
import { edgeOf, isList, joined, type List } from './lists.ts'
import { normalise } from './normalise.ts'
import { type Fieldset, isRef, type Layer } from './records.ts'
import { selectionOf, storeKey } from './selection.ts'

/** One query with its variables. */
export interface Asked {
  rootId: string
  operation: AnyOperation
  variables: object
}

interface Found {
  id: string
  key: string
  list: List
}

/** Where the list of a query lies. */
export function listIn(layer: Pick<Layer, 'get'>, { rootId, operation, variables }: Asked): Found | undefined {
  let fields = selectionOf(operation.text)
  let id = rootId
  for (const step of operation.page?.split('.') ?? []) {
    const field = fields.get(step)
    const key = field && storeKey(field, variables)
    const value = key && layer.get(id)?.[key]
    if (isList(value)) return { id, key: key!, list: value }
    if (!isRef(value) || !field?.fields) return undefined
    id = value.$
    fields = field.fields
  }
  return undefined
}

export function putList(layer: Layer, { id, key }: Found, list: List | undefined): void {
  const { [key]: _before, ...record } = layer.get(id)!
  layer.set(id, list ? { ...record, [key]: list } : record)
}

/** Variables of the next page; undefined where there is none. */
export function nextPage({ pageInfo }: List, backwards: boolean): object | undefined {
  const [has, cursor, name] = edgeOf(backwards)
  return pageInfo[has] ? { [name]: pageInfo[cursor] } : undefined
}

/** Takes an answer apart; what is left is the root's. */
export function rootOf({ operation, variables }: Asked, result: Json, layer: Layer): Fieldset {
  const answer = operation.root ? { [operation.root]: result } : result
  return normalise(answer, selectionOf(operation.text), variables, layer) as Fieldset
}

/** The page has other arguments, so it lies beside the list; from there it is taken into it. */
export function addPage(layer: Layer, asked: Asked, given: object, backwards: boolean, result: Json): void {
  const beside = { ...asked, rootId: `${asked.rootId}+`, variables: given }
  layer.set(beside.rootId, rootOf(beside, result, layer))
  const page = listIn(layer, beside)
  const list = listIn(layer, asked)
  if (page && page.id !== beside.rootId) putList(layer, page, undefined)
  layer.set(beside.rootId, null)
  if (page && list) putList(layer, list, joined(list.list, page.list, backwards))
}
