import {
  buildSchema,
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql'

/** Everything of a contract that can be named, in the notation of schema coordinates. */
export function coordinatesOf(sdl: string): string[] {
  return Object.values(buildSchema(sdl).getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [type.name, ...membersOf(type)])
    .sort()
}

function membersOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`)
  if (isInputObjectType(type)) return Object.keys(type.getFields()).map((name) => `${type.name}.${name}`)
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).flatMap((field) => fieldOf(type.name, field))
  // `SearchHit|Topic` has no notation of its own; that a union gained a member is worth a level all the same.
  if (isUnionType(type)) return type.getTypes().map(({ name }) => `${type.name}|${name}`)
  return []
}

function fieldOf(owner: string, { name, args }: GraphQLField<unknown, unknown>): string[] {
  return [`${owner}.${name}`, ...args.map((arg) => `${owner}.${name}(${arg.name}:)`)]
}
