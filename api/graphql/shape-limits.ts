import { RequestError } from '@forium/schema/kernel/errors.ts'
import {
  type ASTNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

export const shapeLimits = {
  tokens: 5_000,
  aliases: 50,
  depth: 12,
  /** Introspection nests deeper by nature: seven `ofType`s. */
  introspectionDepth: 16,
  rootFields: 10,
  mutationRootFields: 5,
  directives: 50,
  /** Comparing what may clash makes validation quadratic in these two. */
  fields: 500,
  fragments: 100,
}

const checked = new WeakSet<DocumentNode>()

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** Refuses what no honest client sends, from the text alone: before validation, which such texts make dear. */
export function checkShape(document: DocumentNode): void {
  if (checked.has(document)) return
  const fragments: Fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  )
  checkCounts(document)
  const depths = new Map<string, number>()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const limit = isIntrospection(definition) ? shapeLimits.introspectionDepth : shapeLimits.depth
    if (depthOf(definition.selectionSet, fragments, depths) > limit) refuse(`fields nested deeper than ${limit}`)
    checkRootFields(definition, fragments)
  }
  checked.add(document)
}

function checkCounts(document: DocumentNode): void {
  const counts = { aliases: 0, directives: 0, fields: 0, fragments: 0 }
  const count = (node: ASTNode): void => {
    if ('directives' in node && node.directives) counts.directives += node.directives.length
    if (node.kind === Kind.FIELD) counts.fields++
    if (node.kind === Kind.FIELD && node.alias) counts.aliases++
    if (node.kind === Kind.FRAGMENT_DEFINITION) counts.fragments++
    if ('selectionSet' in node && node.selectionSet) for (const inner of node.selectionSet.selections) count(inner)
  }
  for (const definition of document.definitions) count(definition)
  for (const [what, number] of Object.entries(counts)) {
    const limit = shapeLimits[what as keyof typeof counts]
    if (number > limit) refuse(`more than ${limit} ${what}`)
  }
}

/** Fields below fields, fragments unfolded. A fragment within itself counts as nothing: validation refuses it. */
function depthOf(set: SelectionSetNode, fragments: Fragments, known: Map<string, number>): number {
  let deepest = 0
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      const below = node.selectionSet ? depthOf(node.selectionSet, fragments, known) : 0
      deepest = Math.max(deepest, 1 + below)
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(node.selectionSet, fragments, known))
    } else deepest = Math.max(deepest, depthOfFragment(node.name.value, fragments, known))
  }
  return deepest
}

function depthOfFragment(name: string, fragments: Fragments, known: Map<string, number>): number {
  const fragment = fragments.get(name)
  if (!fragment || known.has(name)) return known.get(name) ?? 0
  known.set(name, 0)
  const depth = depthOf(fragment.selectionSet, fragments, known)
  known.set(name, depth)
  return depth
}

function checkRootFields(operation: OperationDefinitionNode, fragments: Fragments): void {
  const limit = operation.operation === 'mutation' ? shapeLimits.mutationRootFields : shapeLimits.rootFields
  const fields = new Set<string>()
  collectFields(operation.selectionSet, fragments, fields, new Set())
  if (fields.size > limit) refuse(`more than ${limit} root fields in a ${operation.operation}`)
}

/** By the names under which they are answered, wherever they stand: fragments hide none. */
function collectFields(set: SelectionSetNode, fragments: Fragments, fields: Set<string>, seen: Set<string>): void {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) fields.add((node.alias ?? node.name).value)
    else if (node.kind === Kind.INLINE_FRAGMENT) collectFields(node.selectionSet, fragments, fields, seen)
    else if (!seen.has(node.name.value)) {
      seen.add(node.name.value)
      const fragment = fragments.get(node.name.value)
      if (fragment) collectFields(fragment.selectionSet, fragments, fields, seen)
    }
  }
}

function isIntrospection(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && ['__schema', '__type', '__typename'].includes(selection.name.value),
  )
}

function refuse(what: string): never {
  throw new RequestError('QUERY_LIMIT', `This operation has ${what}.`)
}
