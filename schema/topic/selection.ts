import { type ASTNode, type GraphQLResolveInfo, visit } from 'graphql'

/**
 * Names of all fields that the operation asks for anywhere. Coarse on purpose: it may say too much, never too little,
 * so whatever is read by it serves the whole operation. Worked out once for a document that comes again.
 */
export function selectedNames(info: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): ReadonlySet<string> {
  let names = known.get(info.operation)
  if (!names) known.set(info.operation, (names = namesIn([info.operation, ...Object.values(info.fragments)])))
  return names
}

const known = new WeakMap<ASTNode, ReadonlySet<string>>()

function namesIn(nodes: readonly ASTNode[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const node of nodes) visit(node, { Field: (field) => void names.add(field.name.value) })
  return names
}
