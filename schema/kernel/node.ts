import type { ObjectRef } from '@pothos/core'
import { builder, type Types } from './builder.ts'
import type { Context } from './context.ts'
import { type IdType, typeOfId } from './ids.ts'

interface NodeType {
  name: string
  find(ctx: Context, id: string): unknown
}

const nodeTypes = new Map<IdType, NodeType>()

export const Node = builder.interfaceRef<{ id: string }>('Node').implement({
  description: 'Anything that can be fetched again by its id. Ids are opaque; the letters before `_` say the type.',
  fields: (t) => ({ id: t.exposeID('id') }),
  resolveType: (value) => nodeTypes.get(typeOfId(value.id)!)!.name,
})

/** Makes a type reachable by `node(id)`. `find` goes through the viewer: null when it is not visible. */
export function registerNode<Row extends { id: string }>(
  type: IdType,
  ref: ObjectRef<Types, Row>,
  find: (ctx: Context, id: string) => Promise<Row | null> | Row | null,
): void {
  nodeTypes.set(type, { name: ref.name, find })
}

/** What is visible to the viewer under this id, whatever its type. */
export async function findNode(ctx: Context, id: string): Promise<{ id: string } | null> {
  const type = typeOfId(id)
  const found = type && (await nodeTypes.get(type)?.find(ctx, id))
  return (found as { id: string } | null | undefined) ?? null
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'Any object by its id. Null when there is none or it is not visible to you.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, ctx) => findNode(ctx, id),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'Several objects by id, in the order asked for; at most 100.',
    args: { ids: t.arg.idList({ required: true }) },
    resolve: (_root, { ids }, ctx) => Promise.all(ids.slice(0, 100).map((id) => findNode(ctx, id))),
  }),
}))
