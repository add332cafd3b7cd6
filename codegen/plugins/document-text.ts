import type { Types } from '@graphql-codegen/plugin-helpers'
import {
  type DefinitionNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql'

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

/** The operation and the fragments that it reaches, in a stable order and without a blank too many. */
export function textOf(node: OperationDefinitionNode, fragments: Fragments): string {
  const used = new Map<string, FragmentDefinitionNode>()
  const collect = (definition: DefinitionNode): void => {
    visit(definition, {
      FragmentSpread({ name: { value } }) {
        const fragment = fragments.get(value)
        if (!fragment || used.has(value)) return
        used.set(value, fragment)
        collect(fragment)
      },
    })
  }
  collect(node)
  const sorted = [...used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fragment]) => fragment)
  return stripIgnoredCharacters([node, ...sorted].map((definition) => print(definition)).join('\n'))
}

export function definitionsOf(documents: readonly Types.DocumentFile[]): DefinitionNode[] {
  return documents.flatMap((file) => file.document?.definitions ?? [])
}
