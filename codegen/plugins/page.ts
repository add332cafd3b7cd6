import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql'

interface PageOfOperation {
  /** `topics`, or `topic.posts`. */
  path: string
  /** TypeScript for one item of the list inside the type of the data. */
  nodeType(data: string): string
}

/** The connection that is paged by `$after` or `$before`; null where an operation has none. */
export function pageOf(operation: OperationDefinitionNode): PageOfOperation | null {
  const [found, ...others] = connections(operation.selectionSet.selections, [])
  if (!found) return null
  const name = operation.name!.value
  if (others.length > 0) throw new Error(`${name}: only one list can be paged by $after and $before.`)
  checkSelected(name, found.at(-1)!)
  const keys = found.map(keyOf)
  return {
    path: keys.join('.'),
    nodeType: (data) => `${keys.reduce((type, key) => `NonNullable<${type}['${key}']>`, data)}['nodes'][number]`,
  }
}

function connections(selections: readonly SelectionNode[], above: FieldNode[]): FieldNode[][] {
  return selections
    .filter((selection) => selection.kind === Kind.FIELD)
    .flatMap((field) => {
      const path = [...above, field]
      return isPaged(field) ? [path] : connections(field.selectionSet?.selections ?? [], path)
    })
}

function isPaged(field: FieldNode): boolean {
  return (field.arguments ?? []).some(
    ({ name, value }) =>
      ['after', 'before'].includes(name.value) &&
      value.kind === Kind.VARIABLE &&
      value.name.value === name.value &&
      field.selectionSet,
  )
}

/** What the client needs to go on; a list without it would end silently after its first page. */
function checkSelected(operation: string, field: FieldNode): void {
  const pageInfo = child(field, 'pageInfo')
  const forwards = child(pageInfo, 'hasNextPage') && child(pageInfo, 'endCursor')
  const backwards = child(pageInfo, 'hasPreviousPage') && child(pageInfo, 'startCursor')
  const wants = (name: string) => field.arguments?.some((arg) => arg.name.value === name)
  if (!child(field, 'nodes') || (wants('after') && !forwards) || (wants('before') && !backwards))
    throw new Error(
      `${operation}: a paged list selects nodes and, for its direction, pageInfo { hasNextPage endCursor hasPreviousPage startCursor }.`,
    )
}

function child(field: FieldNode | undefined, name: string): FieldNode | undefined {
  return field?.selectionSet?.selections.find(
    (selection): selection is FieldNode => selection.kind === Kind.FIELD && selection.name.value === name,
  )
}

const keyOf = (field: FieldNode) => (field.alias ?? field.name).value
