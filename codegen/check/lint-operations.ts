import { readdirSync, readFileSync } from 'node:fs'
import {
  buildSchema,
  concatAST,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  parse,
  type SelectionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Contract } from '../generate.ts'

const folder = 'codegen/operations'

/** What the client relies on in a document and GraphQL itself does not ask for. */
export function lintOperations({ sdl, viewerDependent = [] }: Contract): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.graphql'))
  const documents = names.map((name) => parse(readFileSync(`${folder}/${name}`, 'utf8')))
  return [...documents.flatMap(problemsOf), ...unshared(buildSchema(sdl), concatAST(documents), viewerDependent)]
}

/** One event is printed once for all who may see it alike, unless its document asks for what is one person's own. */
export function unshared(schema: GraphQLSchema, all: DocumentNode, viewerDependent: readonly string[]): string[] {
  return Object.entries(separateOperations(all)).flatMap(([name, document]) => {
    const types = new TypeInfo(schema)
    const found = new Set<string>()
    const Field = () => {
      const coordinate = `${types.getParentType()}.${types.getFieldDef()?.name}`
      if (viewerDependent.includes(coordinate)) found.add(coordinate)
    }
    const definition = getOperationAST(document)
    if (definition?.operation !== 'subscription') return []
    visit(document, visitWithTypeInfo(types, { Field }))
    return [...found].map((coordinate) => `${name}: ${coordinate} depends on who asks; a subscription is for many.`)
  })
}

export function problemsOf(document: DocumentNode): string[] {
  return document.definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap((operation) => {
      const [root, ...others] = operation.selectionSet.selections
      const name = operation.name?.value
      if (!name) return ['An operation has no name; its name is that of the constant.']
      if (operation.operation === 'query') return []
      if (root?.kind !== Kind.FIELD || others.length > 0) return [`${name}: a ${operation.operation} asks one thing.`]
      return operation.operation === 'mutation' ? mutation(name, root) : subscription(name, root)
    })
}

function mutation(name: string, root: FieldNode): string[] {
  const spreads = selections(root).some((node) => node.kind === Kind.FRAGMENT_SPREAD && node.name.value === 'Failure')
  return spreads ? [] : [`${name}: spread ...Failure, or its expected errors are lost.`]
}

function subscription(name: string, root: FieldNode): string[] {
  if (root.name.value !== 'events') return []
  const frames = selections(root).filter((node) => node.kind === Kind.INLINE_FRAGMENT)
  const lacking = frames.filter((frame) => !has(frame.selectionSet.selections, 'cursor'))
  const event = frames
    .flatMap((frame) => frame.selectionSet.selections)
    .find((node) => node.kind === Kind.FIELD && node.name.value === 'event')
  return [
    ...(frames.length < 3 || lacking.length > 0
      ? [`${name}: select the cursor of EventDelivered, FeedCaughtUp and FeedReset.`]
      : []),
    ...(event?.kind === Kind.FIELD && has(selections(event), 'id') ? [] : [`${name}: select the id of the event.`]),
  ]
}

const selections = (field: FieldNode): readonly SelectionNode[] => field.selectionSet?.selections ?? []

const has = (nodes: readonly SelectionNode[], name: string) =>
  nodes.some((node) => node.kind === Kind.FIELD && node.name.value === name)
