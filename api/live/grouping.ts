import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Params } from '../graphql/operation.ts'

const answers = new WeakMap<DocumentNode, boolean>()

/** Whether the document asks for anything that is one person's own; then each subscriber needs a run of their own. */
export function dependsOnViewer(schema: GraphQLSchema, document: DocumentNode): boolean {
  let known = answers.get(document)
  if (known === undefined) answers.set(document, (known = looksAtViewer(schema, document)))
  return known
}

function looksAtViewer(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema)
  let found = false
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        if (types.getFieldDef()?.extensions.viewerDependent) found = true
      },
    }),
  )
  return found
}

/** Subscribers of equal key get equal frames, if the document does not depend on the viewer. `after` is no part of it. */
export function groupKey({ query, operationName, variables }: Params, field: FieldNode): string {
  const after = field.arguments?.find((arg) => arg.name.value === 'after')?.value
  const own = { ...variables }
  if (after?.kind === Kind.VARIABLE) delete own[after.name.value]
  return JSON.stringify([query, operationName ?? null, own])
}

/** The `events` field of a subscription, if that is what it asks for. */
export function eventsField(document: DocumentNode, operationName: string | null | undefined): FieldNode | null {
  const selections = getOperationAST(document, operationName)?.selectionSet.selections ?? []
  const [field] = selections
  return selections.length === 1 && field?.kind === Kind.FIELD && field.name.value === 'events' ? field : null
}
