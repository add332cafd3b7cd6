import type { PluginFunction } from '@graphql-codegen/plugin-helpers'
import { type GraphQLSchema, getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

/** The `apiLevel` that brought each schema coordinate: `Topic.title`, `Query.topics(first:)`, `TopicKind.QUESTION`. */
export type Levels = Readonly<Record<string, number>>

/** What every server knows. An operation that needs no more says nothing of levels. */
const baseLevel = 1

/** The contract that these files were written from. */
export const plugin: PluginFunction<{ apiLevel: number }> = (_schema, _documents, { apiLevel }) =>
  `/** The \`apiLevel\` of the contract that this client was made for; the server is told it. */\nexport const apiLevel = ${apiLevel}\n`

/** What the newest thing in a document needs, where that is more than every server has. */
export function levelOf(schema: GraphQLSchema, text: string, levels: Levels): { level: number } | undefined {
  const level = Math.max(baseLevel, ...[...coordinatesIn(schema, text)].map((coordinate) => levels[coordinate] ?? 0))
  return level > baseLevel ? { level } : undefined
}

/** Whatever a server has to know to answer it. Fields of an input are the caller's choice and not in the text. */
function coordinatesIn(schema: GraphQLSchema, text: string): Set<string> {
  const types = new TypeInfo(schema)
  const found = new Set<string>()
  const field = () => `${types.getParentType()}.${types.getFieldDef()?.name}`
  visit(
    parse(text),
    visitWithTypeInfo(types, {
      Field: () => void found.add(field()),
      NamedType: ({ name }) => void found.add(name.value),
      Argument({ name }) {
        if (!types.getDirective()) found.add(`${field()}(${name.value}:)`)
      },
      ObjectField: ({ name }) => void found.add(`${getNamedType(types.getParentInputType()!)}.${name.value}`),
      EnumValue: ({ value }) => void found.add(`${getNamedType(types.getInputType()!)}.${value}`),
    }),
  )
  return found
}
