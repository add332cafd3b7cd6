import { maxPageSize } from '@forium/schema/kernel/connection.ts'
import { RequestError } from '@forium/schema/kernel/errors.ts'
import {
  type ExecutionArgs,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'

export const costLimit = 5_000
/** How many items a list without a size of its own is taken to have. */
const plainListSize = 5
/** A document whose fragments unfold into more fields than this is not even added up. */
const visitLimit = 20_000

interface Walk {
  schema: GraphQLSchema
  fragments: Record<string, FragmentDefinitionNode | undefined>
  variables: Record<string, unknown>
  visits: number
}

/**
 * Price of an operation before anything of it runs: an object 1, a scalar 0, a list its size times what is in it. A
 * page costs its size at least, whatever is shown of it: its rows are read. Dear fields say what they cost besides.
 * The longest of a set of fragments counts fully, so a union is priced at the sum of its members: never too low.
 */
export function costOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Walk['fragments'],
  variables: Record<string, unknown>,
): number {
  const root = schema.getRootType(operation.operation)
  const walk: Walk = { schema, fragments, variables: withDefaults(operation, variables), visits: 0 }
  return root ? selectionCost(walk, operation.selectionSet, root, plainListSize) : 0
}

function withDefaults(operation: OperationDefinitionNode, given: Walk['variables']): Walk['variables'] {
  const defaults = operation.variableDefinitions?.filter(({ defaultValue }) => defaultValue) ?? []
  if (defaults.length === 0) return given
  return {
    ...Object.fromEntries(defaults.map((node) => [node.variable.name.value, plainValue(node.defaultValue)])),
    ...given,
  }
}

function selectionCost(walk: Walk, set: SelectionSetNode, type: GraphQLNamedType, pageSize: number): number {
  let cost = 0
  for (const selection of set.selections) {
    if (++walk.visits > visitLimit) throw tooComplex('unfolds into too many fields')
    if (selection.kind === Kind.FIELD) cost += fieldCost(walk, selection, type, pageSize)
    else {
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : walk.fragments[selection.name.value]
      if (!fragment) continue
      const on = fragment.typeCondition ? walk.schema.getType(fragment.typeCondition.name.value) : type
      cost += selectionCost(walk, fragment.selectionSet, on ?? type, pageSize)
    }
  }
  return cost
}

function fieldCost(walk: Walk, node: FieldNode, parent: GraphQLNamedType, pageSize: number): number {
  if (!node.selectionSet) return 0
  if (parent === walk.schema.getQueryType() && Object.hasOwn(introspection, node.name.value))
    return introspectionCost(walk, node)
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
  if (!field) return 0
  const type = getNamedType(field.type)
  if (!isCompositeType(type)) return 0
  const asked = isConnection(field) ? askedSize(walk, node, field) : pageSize
  const shown = selectionCost(walk, node.selectionSet, type, asked)
  const inner = isPage(type) ? Math.max(asked, shown) : shown
  const times = isList(field) ? (isPage(parent) ? pageSize : listSize(walk, node, parent, field)) : 1
  return times * (1 + inner) + costBesides(field)
}

/** Its `nodes` and `edges` have as many items as it was asked for. */
const isPage = (type: GraphQLNamedType): boolean => type.name.endsWith('Connection')

const introspection = { __schema: '__Schema', __type: '__Type' }
/** What the schema says of itself is in memory: so many objects of it cost as much as one of the database. */
const perObject = 100

function introspectionCost(walk: Walk, { name, selectionSet }: FieldNode): number {
  const type = walk.schema.getType(introspection[name.value as keyof typeof introspection])!
  return Math.ceil(selectionCost(walk, selectionSet!, type, plainListSize) / perObject)
}

/** `extensions: { cost }` of a field that does more than read the rows it gives. */
function costBesides({ extensions }: GraphQLField<unknown, unknown>): number {
  return typeof extensions.cost === 'number' ? extensions.cost : 0
}

const isConnection = (field: GraphQLField<unknown, unknown>): boolean => field.args.some((arg) => arg.name === 'first')

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
}

/** `nodes(ids:)` gives as many as it is asked for; of other lists nothing is known but what they say in `items`. */
function listSize(
  walk: Walk,
  node: FieldNode,
  parent: GraphQLNamedType,
  field: GraphQLField<unknown, unknown>,
): number {
  if (parent.name === '__Schema' && node.name.value === 'types') return Object.keys(walk.schema.getTypeMap()).length
  const ids = argument(walk, node, 'ids')
  if (Array.isArray(ids)) return Math.max(1, ids.length)
  return typeof field.extensions.items === 'number' ? field.extensions.items : plainListSize
}

function askedSize(walk: Walk, node: FieldNode, field: GraphQLField<unknown, unknown>): number {
  const sizes = ['first', 'last'].map((name) => argument(walk, node, name)).filter((size) => size != null)
  const [size] = sizes
  if (sizes.length !== 1) throw paginationRequired(`Give exactly one of \`first\` and \`last\` for \`${field.name}\`.`)
  if (typeof size !== 'number' || size < 1 || size > maxPageSize)
    throw paginationRequired(`\`first\` and \`last\` of \`${field.name}\` go from 1 to ${maxPageSize}.`)
  return size
}

function argument(walk: Walk, node: FieldNode, name: string): unknown {
  const value = node.arguments?.find((arg) => arg.name.value === name)?.value
  return value?.kind === Kind.VARIABLE ? walk.variables[value.name.value] : plainValue(value)
}

/** Numbers and lists are all that a price depends on. */
function plainValue(value: ValueNode | undefined): unknown {
  if (value?.kind === Kind.INT) return Number(value.value)
  return value?.kind === Kind.LIST ? value.values : undefined
}

/** The price of what is about to run; throws when it is more than anyone may ask for at once. */
export function checkOperationCost({ schema, document, operationName, variableValues }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName)
  if (!operation) return 0
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
  const byName = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]))
  const cost = costOf(schema, operation, byName, variableValues ?? {})
  if (cost > costLimit) throw tooComplex(`costs ${cost}, more than ${costLimit}`)
  return cost
}

const tooComplex = (why: string) =>
  new RequestError('QUERY_TOO_COMPLEX', `This operation ${why}. Ask for fewer items or fields.`)
const paginationRequired = (message: string) => new RequestError('PAGINATION_REQUIRED', message)
