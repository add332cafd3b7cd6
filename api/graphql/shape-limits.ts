import { RequestError } from '@forium/schema/kernel/errors.ts'
import { type ASTNode, type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql'

export const shapeLimits = {
  tokens: 5_000,
  aliases: 50,
  depth: 12,
  /** Introspection nests deeper by nature: seven `ofType`s. */
  introspectionDepth: 16,
  rootFields: 10,
  mutationRootFields: 5,
  directives: 50,
}

const checked = new WeakSet<DocumentNode>()

/** Refuses what no honest client sends, from the text alone: before validation, which such texts make dear. */
export function checkShape(document: DocumentNode): void {
  if (checked.has(document)) return
  const counts = { aliases: 0, directives: 0 }
  for (const definition of document.definitions) {
    const introspects = definition.kind === Kind.OPERATION_DEFINITION && isIntrospection(definition)
    walk(definition, 0, introspects ? shapeLimits.introspectionDepth : shapeLimits.depth, counts)
    if (definition.kind === Kind.OPERATION_DEFINITION) checkRootFields(definition)
  }
  if (counts.aliases > shapeLimits.aliases) refuse(`more than ${shapeLimits.aliases} aliases`)
  if (counts.directives > shapeLimits.directives) refuse(`more than ${shapeLimits.directives} directives`)
  checked.add(document)
}

function walk(node: ASTNode, depth: number, limit: number, counts: { aliases: number; directives: number }): void {
  if (depth > limit) refuse(`fields nested deeper than ${limit}`)
  if ('directives' in node && node.directives) counts.directives += node.directives.length
  if (node.kind === Kind.FIELD && node.alias) counts.aliases++
  if (!('selectionSet' in node) || !node.selectionSet) return
  const inner = node.kind === Kind.INLINE_FRAGMENT ? depth : depth + 1
  for (const selection of node.selectionSet.selections) walk(selection, inner, limit, counts)
}

function checkRootFields(operation: OperationDefinitionNode): void {
  const limit = operation.operation === 'mutation' ? shapeLimits.mutationRootFields : shapeLimits.rootFields
  if (operation.selectionSet.selections.length > limit)
    refuse(`more than ${limit} root fields in a ${operation.operation}`)
}

function isIntrospection(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && ['__schema', '__type', '__typename'].includes(selection.name.value),
  )
}

function refuse(what: string): never {
  throw new RequestError('QUERY_LIMIT', `This operation has ${what}.`)
}
