import type { PluginFunction } from '@graphql-codegen/plugin-helpers'
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql'

/** One class for each member of `UserError`: what a mutation may answer with instead of its payload. */
export const plugin: PluginFunction = (schema) => {
  const errors = expectedErrors(schema)
  return {
    prepend: ["import { UserError } from '../client/errors.ts'\n"],
    content: [...errors.map(classOf), tableOf(errors)].join('\n'),
  }
}

/** The selection that every mutation spreads: written from the schema, so that no error comes without its fields. */
export function failureFragment(schema: GraphQLSchema): string {
  const members = expectedErrors(schema)
    .map((type) => [type.name, ownFields(type).map((field) => field.name + selectionOf(field.type))] as const)
    .filter(([, fields]) => fields.length > 0)
    .map(([name, fields]) => `  ... on ${name} {\n    ${fields.join('\n    ')}\n  }\n`)
  return `fragment Failure on UserError {\n  __typename\n  errorCode\n  errorMessage\n${members.join('')}}\n`
}

function expectedErrors(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const base = schema.getType('UserError')
  if (!isInterfaceType(base)) throw new Error('The schema has no interface UserError.')
  return [...schema.getPossibleTypes(base)].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function ownFields(type: GraphQLObjectType) {
  // What a field of an abstract type should show is for whoever asks to say.
  return Object.values(type.getFields()).filter(
    (field) => !['errorCode', 'errorMessage'].includes(field.name) && !isAbstractType(getNamedType(field.type)),
  )
}

function selectionOf(output: GraphQLOutputType): string {
  const type = getNamedType(output)
  if (!isObjectType(type)) return ''
  return ` { ${Object.values(type.getFields())
    .map((field) => field.name + selectionOf(field.type))
    .join(' ')} }`
}

function classOf(type: GraphQLObjectType): string {
  const data = `Extract<FailureFragment, { __typename: '${type.name}' }>`
  const fields = ownFields(type).map(
    (field) =>
      `${field.description ? `  /** ${field.description} */\n` : ''}  declare readonly ${field.name}: ${data}['${field.name}']\n`,
  )
  const about = type.description ? `/** ${type.description} */\n` : ''
  return `\n${about}export class ${type.name} extends UserError {\n  declare readonly name: '${type.name}'\n${fields.join('')}}`
}

function tableOf(errors: readonly GraphQLObjectType[]): string {
  const names = errors.map((type) => type.name).join(', ')
  return `\n/** By the name of their GraphQL type; one that is not here yet is thrown as a plain \`UserError\`. */\nexport const userErrors: Readonly<Record<string, typeof UserError | undefined>> = { ${names} }\n`
}
