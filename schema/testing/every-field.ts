import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** Values for arguments by `<field>.<argument>` or `<argument>`; each is tried in turn. */
export type Values = Record<string, readonly unknown[]>

/** One document and the variables to run it with, several times. */
export interface Visit {
  document: string
  variables: Record<string, unknown>[]
}

/** Visits a root field with every combination of its given values, and all fields below it down to a depth. */
export function visitOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  values: Values,
  depth = 4,
): Visit {
  const given = field.args
    .map((arg) => [arg, triesFor(field, arg, values)] as const)
    .filter(([, tries]) => tries !== null)
  const variables = given.reduce<Record<string, unknown>[]>(
    (rest, [arg, tries]) => rest.flatMap((known) => tries!.map((value) => ({ ...known, [arg.name]: value }))),
    [{}],
  )
  const declared = given.map(([arg]) => `$${arg.name}: ${arg.type}`).join(', ')
  const passed = given.map(([arg]) => `${arg.name}: $${arg.name}`).join(', ')
  const selection = selectionOf(schema, getNamedType(field.type), depth, [], values)
  const call = given.length > 0 ? `${field.name}(${passed})` : field.name
  return { document: `query${declared && `(${declared})`} { ${call} ${selection} }`, variables }
}

/** Everything that can be selected of a type; a type is not entered again below itself. */
export function selectionOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  path: readonly string[],
  values: Values,
): string {
  if (isAbstractType(type)) {
    const members = schema.getPossibleTypes(type).filter((member) => !path.includes(member.name))
    const parts = members.map(
      (member) => `... on ${member.name} ${aliased(selectionOf(schema, member, depth, path, values), member.name)}`,
    )
    return `{ __typename ${parts.join(' ')} }`
  }
  if (!isObjectType(type)) return ''
  const parts = Object.values(type.getFields()).flatMap((field) =>
    part(schema, field, depth, [...path, type.name], values),
  )
  return `{ __typename ${parts.join(' ')} }`
}

function part(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  depth: number,
  path: readonly string[],
  values: Values,
): string[] {
  const type = getNamedType(field.type)
  const leaf = !isObjectType(type) && !isAbstractType(type)
  const args = argumentsOf(field, values)
  if (leaf) return [`${field.name}${args}`]
  if (depth === 0 || path.includes(type.name)) return []
  return [`${field.name}${args} ${selectionOf(schema, type, depth - 1, path, values)}`]
}

/** Members of a union may have fields of one name and other nullability: each gets its own key in the answer. */
function aliased(selection: string, member: string): string {
  return selection.replace(/^\{ __typename (.*) \}$/s, (_all, inner: string) => `{ ${aliasTopLevel(inner, member)} }`)
}

function aliasTopLevel(inner: string, member: string): string {
  let depth = 0
  return inner.replace(/[{}()]|\.\.\. on \w+|[A-Za-z_]\w*/g, (token) => {
    if (token === '{' || token === '(') depth++
    else if (token === '}' || token === ')') depth--
    else if (depth === 0 && !token.startsWith('...')) return `${member}_${token}: ${token}`
    return token
  })
}

/** Values to try for an argument; null leaves it out. */
function triesFor(
  field: GraphQLField<unknown, unknown>,
  arg: GraphQLArgument,
  values: Values,
): readonly unknown[] | null {
  const own = values[`${field.name}.${arg.name}`]
  if (own) return own
  if (isNonNullType(arg.type)) return values[arg.name] ?? [valueFor(arg.type, arg.name, {})]
  return arg.name === 'first' ? [3] : null
}

function argumentsOf(field: GraphQLField<unknown, unknown>, values: Values): string {
  const args = field.args.flatMap((arg) => {
    const tries = triesFor(field, arg, values)
    return tries ? [`${arg.name}: ${literal(tries[0], arg.type)}`] : []
  })
  return args.length > 0 ? `(${args.join(', ')})` : ''
}

/** A value that a type takes; `given` by name first. */
export function valueFor(type: GraphQLInputType, name: string, given: Record<string, unknown>): unknown {
  const inner = isNonNullType(type) ? type.ofType : type
  const fits = !isEnumType(inner) || inner.getValues().some((value) => value.name === given[name])
  if (name in given && fits) return given[name]
  if (isListType(inner)) return [valueFor(inner.ofType, name, given)]
  if (isEnumType(inner)) return inner.getValues()[0]!.name
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, valueFor(field.type, field.name, given)]),
    )
  const plain: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    DateTime: '2030-01-01T00:00:00.000Z',
    ID: 'nothing',
  }
  return plain[getNamedType(inner).name] ?? 'something'
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isEnumType(getNamedType(type))) return String(value)
  return JSON.stringify(value)
}
