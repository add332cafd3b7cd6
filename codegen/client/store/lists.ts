import type { Json } from '../storage.ts'
import type { Draft } from './draft.ts'
import { extend, type Fieldset, isObject, isRef, type Layer, ref } from './records.ts'

/** A connection as it lies in a record. */
export interface List extends Fieldset {
  nodes: Json[]
  pageInfo: Fieldset
}

export const isList = (value: unknown): value is List => isObject(value) && Array.isArray(value.nodes)

/**
 * Which lists: `messages` of a conversation; without `of`, the `topics` of every query that asked for them. With the
 * beginning of its arguments (`topics(list:"LATEST"`) only those.
 */
export interface ListPlace {
  of?: string
  list: string
}

/** The moves that a draft offers. */
export function movesIn(layer: Layer): Pick<Draft, 'append' | 'prepend' | 'raise'> {
  const value = (node: Json, by: string) => layer.get(idIn(node) ?? '')?.[by]
  const rank = (node: Json, by = '') => {
    const found = value(node, by)
    return typeof found === 'number' ? found : undefined
  }
  return {
    append: (place, id, by) =>
      move(layer, place, id, (others, isIn, { pageInfo }) => {
        if (isIn || pageInfo.hasNextPage) return undefined
        const mine = rank(ref(id), by)
        let at = others.length
        while (mine !== undefined && at > 0 && (rank(others[at - 1]!, by) ?? Infinity) > mine) at--
        return at
      }),
    prepend: (place, id) => move(layer, place, id, (_others, isIn) => (isIn ? undefined : 0)),
    // Events do not come in one order.
    raise: (place, id, by) =>
      move(layer, place, id, (others, isIn) => {
        if (!isIn || !by) return isIn ? 0 : undefined
        const text = (node: Json) => String(value(node, by) ?? '')
        const found = others.findIndex((node) => text(node) < text(ref(id)))
        return found < 0 ? others.length : found
      }),
  }
}

type Where = (others: readonly Json[], isIn: boolean, list: List) => number | undefined

/** To where it belongs among the others, in each of those lists. */
function move(layer: Layer, { of, list: name }: ListPlace, id: string, where: Where): void {
  const start = name.includes('(') ? name : `${name}(`
  for (const holder of of ? [of] : [...layer.ids()].filter((key) => key.startsWith('q/'))) {
    for (const [key, list] of Object.entries(layer.get(holder) ?? {})) {
      if (!isList(list) || (key !== name && !key.startsWith(start))) continue
      const others = list.nodes.filter((node) => idIn(node) !== id)
      const at = where(others, others.length < list.nodes.length, list)
      if (at === undefined || idIn(list.nodes[at]) === id) continue
      const nodes = [...others.slice(0, at), ref(id), ...others.slice(at)]
      extend(layer, holder, { [key]: { ...list, nodes } })
    }
  }
}

/** The two fields of a page that say how it goes on. */
export const edgeOf = (backwards: boolean) =>
  backwards ? (['hasPreviousPage', 'startCursor', 'before'] as const) : (['hasNextPage', 'endCursor', 'after'] as const)

/** The next page behind what is there, or (`backwards`) before it; what both hold stands where the new one has it. */
export function joined(known: List, page: List, backwards: boolean): List {
  const rest = known.nodes.filter((node) => !has(page.nodes, idIn(node)))
  return attached({ ...known, nodes: rest }, page.nodes, page.pageInfo, backwards)
}

/** A list read anew keeps the pages that were read behind it, where the two meet. */
export function renewed(known: List, fresh: List, backwards: boolean): List {
  const met = known.nodes.map((node) => has(fresh.nodes, idIn(node)))
  const rest = backwards ? known.nodes.slice(0, met.indexOf(true)) : known.nodes.slice(met.lastIndexOf(true) + 1)
  return met.includes(true) && rest.length > 0 ? attached(fresh, rest, known.pageInfo, backwards) : fresh
}

function attached(list: List, more: Json[], outer: Fieldset, backwards: boolean): List {
  const [has, cursor] = edgeOf(backwards)
  const pageInfo = { ...list.pageInfo, [has]: outer[has]!, [cursor]: outer[cursor]! }
  return { ...list, nodes: backwards ? [...more, ...list.nodes] : [...list.nodes, ...more], pageInfo }
}

const idIn = (node: Json | undefined): string | undefined => (isRef(node) ? node.$ : undefined)
const has = (nodes: readonly Json[], id: string | undefined) => nodes.some((node) => idIn(node) === id)
