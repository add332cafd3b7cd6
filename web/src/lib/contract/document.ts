import type { TypedDocumentNode } from '@urql/svelte'
import type { AnyQuery } from './reader.ts'

const known = new Map<string, TypedDocumentNode>()

/**
 * What urql needs of a document: a key, a kind and a name. The text was printed and hashed when the code was generated,
 * so nothing is parsed here, and the exchange sends the operation itself.
 */
export function documentOf(operation: AnyQuery): TypedDocumentNode {
  const before = known.get(operation.id)
  if (before) return before
  const { id, name, text } = operation
  const node = {
    kind: 'Document',
    definitions: [
      {
        kind: 'OperationDefinition',
        operation: 'query',
        name: { kind: 'Name', value: name },
        selectionSet: { kind: 'SelectionSet', selections: [] },
      },
    ],
    loc: { start: 0, end: text.length, source: { body: text, name: 'gql', locationOffset: { line: 1, column: 1 } } },
    // 53 bits of the SHA-256 of the text.
    __key: Number.parseInt(id.slice(0, 13), 16),
  } as unknown as TypedDocumentNode
  known.set(id, node)
  return node
}
