import type { PluginFunction } from '@graphql-codegen/plugin-helpers'
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { definitionsOf, type Fragments, textOf } from './document-text.ts'
import { shortIdOf } from './documents.ts'
import { type Levels, levelOf } from './levels.ts'
import { pageOf } from './page.ts'

/** One plain object per operation: nothing is called, so a bundler drops what an app does not import. */
export const plugin: PluginFunction<{ levels: Levels }> = (schema, documents, { levels }) => {
  const own = definitionsOf(documents.filter((file) => file.type !== 'external'))
  const operations = own.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
  if (operations.length === 0) return ''
  const fragments = definitionsOf(documents).filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  const byName = new Map(fragments.map((node) => [node.name.value, node]))
  const constants = operations.map((node) => constantOf(schema, node, byName, levels))
  return {
    prepend: [
      ...(constants.some((text) => text.includes('\n  guard,\n'))
        ? ["import { guard } from '../client/level.ts'\n"]
        : []),
      "import type { Operation } from '../client/operation.ts'\n",
    ],
    content: constants.join('\n'),
  }
}

function constantOf(
  schema: GraphQLSchema,
  node: OperationDefinitionNode,
  fragments: Fragments,
  levels: Levels,
): string {
  const name = node.name!.value
  const root = onlyRootField(node)
  const key = root && (root.alias ?? root.name).value
  const field = root && schema.getRootType(node.operation)!.getFields()[root.name.value]
  const clientIds = clientIdsOf(field)
  const page = node.operation === 'query' ? pageOf(node) : null
  const text = textOf(node, fragments)
  const needs = levelOf(schema, text, levels)
  const data = pascal(name) + pascal(node.operation)
  const types = [
    `'${node.operation}'`,
    resultType(node, data, key),
    `${data}Variables`,
    ...(page ? [page.nodeType(data)] : []),
  ]
  const entries = {
    kind: node.operation,
    name,
    ...(key && { root: key }),
    ...(page && { page: page.path }),
    ...(clientIds.length > 0 && { once: clientIds }),
    ...needs,
    id: shortIdOf(text),
    text,
  }
  const body = Object.entries(entries).map(([entry, value]) => `  ${entry}: ${literal(value)},\n`)
  const about = field?.description ? `/** ${field.description.replaceAll('*/', '*\\/')} */\n` : ''
  return `\n${about}export const ${name}: Operation<${types.join(', ')}> = {\n${body.join('')}${needs ? '  guard,\n' : ''}}`
}

/** A document that asks one thing is answered with that thing; its expected errors are thrown. */
function resultType(node: OperationDefinitionNode, data: string, key: string | undefined): string {
  if (!key) return data
  return node.operation === 'mutation' ? `Exclude<${data}['${key}'], { errorCode: unknown }>` : `${data}['${key}']`
}

function onlyRootField(node: OperationDefinitionNode): FieldNode | undefined {
  const [first, ...others] = node.selectionSet.selections
  return others.length === 0 && first?.kind === Kind.FIELD ? first : undefined
}

/** `clientId`, and with it what stands for a second thing that is made: `messageClientId`. */
function clientIdsOf(field: GraphQLField<unknown, unknown> | undefined): string[] {
  const input = field?.args.find((arg) => arg.name === 'input')
  const type = input && getNamedType(input.type)
  const names = isInputObjectType(type) ? Object.keys(type.getFields()) : []
  return names.includes('clientId') ? names.filter((name) => /^(.+C|c)lientId$/.test(name)) : []
}

const literal = (value: string | number | string[]): string =>
  typeof value === 'number'
    ? String(value)
    : typeof value === 'string'
      ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
      : `[${value.map(literal).join(', ')}]`

const pascal = (name: string) => name[0]!.toUpperCase() + name.slice(1)
