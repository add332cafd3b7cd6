import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'

/** What a schema must be beyond valid, so that clients can be generated from it and people can read it. */
export function lintSchema(sdl: string): string[] {
  const schema = buildSchema(sdl)
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  )
  return [
    ...types.flatMap(undescribed),
    ...types.flatMap((type) => unpaged(type)),
    ...types.flatMap((type) => clashes(schema, type)),
    ...types.flatMap((type) => unreachable(schema, type)),
  ]
}

/** Made from a described field by rule; a text of their own would only repeat it. */
const derived = /(Input|Payload|Result|Connection|Edge)$/
const roots = ['Query', 'Mutation', 'Subscription']

function undescribed(type: GraphQLNamedType): string[] {
  const fields = isObjectType(type) && roots.includes(type.name) ? Object.values(type.getFields()) : []
  return [
    ...(type.description || derived.test(type.name) ? [] : [`${type.name} has no description.`]),
    ...fields.filter((field) => !field.description).map((field) => `${type.name}.${field.name} has no description.`),
  ]
}

/** A list without a size is the same list for everybody until it is too long for somebody. */
function unpaged(type: GraphQLNamedType): string[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  return Object.values(type.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .filter(({ args }) => !has(args, 'first', 'after') && !has(args, 'last', 'before'))
    .map((field) => `${type.name}.${field.name} is a connection and needs first and after, or last and before.`)
}

const has = (args: readonly { name: string }[], ...names: string[]) =>
  names.every((name) => args.some((arg) => arg.name === name))

/** `... on A { x } ... on B { x }` is an invalid selection when the types of x differ (OverlappingFieldsCanBeMerged). */
function clashes(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  // In Node everything meets; whoever asks for two types there at once has aliases.
  if (!isAbstractType(type) || type.name === 'Node') return []
  const seen = new Map<string, { owner: string; type: string }>()
  return schema.getPossibleTypes(type).flatMap((member) =>
    Object.values(member.getFields()).flatMap((field) => {
      const other = seen.get(field.name)
      if (!other) seen.set(field.name, { owner: member.name, type: String(field.type) })
      if (!other || other.type === String(field.type)) return []
      return [
        `${other.owner}.${field.name}: ${other.type} and ${member.name}.${field.name}: ${field.type} cannot be selected together in ${type.name}.`,
      ]
    }),
  )
}

function unreachable(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  return isInterfaceType(type) && schema.getPossibleTypes(type).length === 0
    ? [`${type.name} is an interface that no type implements.`]
    : []
}
