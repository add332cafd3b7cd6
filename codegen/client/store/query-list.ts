import { connectionIn } from '../each.ts'
import type { Json } from '../storage.ts'
import type { AnyOperation } from '../transport.ts'
import { edgeOf, isList, joined, type List, renewed } from './lists.ts'
import { normalise } from './normalise.ts'
import { extend, type Fieldset, isRef, type Layer } from './records.ts'
import { type Field, type Fields, selectionOf, storeKey } from './selection.ts'
import type { Table } from './table.ts'

/** One query with its variables. */
export interface Asked {
  rootId: string
  operation: AnyOperation
  variables: object
  /** Its list is read from its end. */
  backwards: boolean
}

interface Found {
  id: string
  key: string
  list: List
  /** What the document asks for of it. */
  fields: Fields | undefined
}

/** Where the list of a query lies. */
export function listIn(layer: Pick<Layer, 'get'>, { rootId, operation, variables }: Asked): Found | undefined {
  let fields: Fields | undefined = selectionOf(operation.text)
  let id = rootId
  for (const step of operation.page?.split('.') ?? []) {
    const field: Field | undefined = fields?.get(step)
    const key = field && storeKey(field, variables)
    const value = key && layer.get(id)?.[key]
    fields = field?.fields
    if (isList(value)) return { id, key: key!, list: value, fields }
    if (!isRef(value)) return undefined
    id = value.$
  }
  return undefined
}

/** Variables of the next page; undefined where there is none. */
export function nextPage(layer: Pick<Layer, 'get'>, asked: Asked): object | undefined {
  const pageInfo = listIn(layer, asked)?.list.pageInfo
  const [has, cursor, name] = edgeOf(asked.backwards)
  return pageInfo?.[has] ? { [name]: pageInfo[cursor] } : undefined
}

/** Takes an answer apart; what is left is the root's. */
export function rootOf(
  { operation, variables }: Pick<Asked, 'operation' | 'variables'>,
  result: Json,
  layer: Layer,
): Fieldset {
  const answer = operation.root ? { [operation.root]: result } : result
  return normalise(answer, selectionOf(operation.text), variables, layer) as Fieldset
}

/** Of a further page the list alone counts: the rest was followed since. */
export function addPage(layer: Layer, asked: Asked, result: Json): void {
  const page = connectionIn<Json>(asked.operation, result)
  const found = listIn(layer, asked)
  if (!page || !found) return
  const taken = normalise(page, found.fields, asked.variables, layer) as List
  extend(layer, found.id, { [found.key]: joined(found.list, taken, asked.backwards) })
}

/** Takes in what a query was answered with. */
export function keep(table: Table, asked: Asked, result: Json, $at: number): void {
  const { rootId, backwards } = asked
  table.change((layer) => {
    const before = listIn(layer, asked)?.list
    const root = rootOf(asked, result, layer)
    const $cursor = root.syncCursor ?? layer.get(rootId)?.$cursor ?? null
    layer.set(rootId, { ...root, $at, $cursor })
    const after = listIn(layer, asked)
    if (before && after) extend(layer, after.id, { [after.key]: renewed(before, after.list, backwards) })
  })
}

/** Takes an answer or an event apart. Says what it is about, and of each whether it was not known before. */
export function take(layer: Layer, operation: AnyOperation, variables: object, result: unknown): Map<string, boolean> {
  const isNew = new Map<string, boolean>()
  rootOf({ operation, variables }, result as Json, {
    ...layer,
    set(id, record) {
      if (!isNew.has(id)) isNew.set(id, !layer.get(id))
      layer.set(id, record)
    },
  })
  return isNew
}
