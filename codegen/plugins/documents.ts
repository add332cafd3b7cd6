import { createHash } from 'node:crypto'
import type { PluginFunction } from '@graphql-codegen/plugin-helpers'
import { Kind } from 'graphql'
import { definitionsOf, textOf } from './document-text.ts'

/** Every operation by the SHA-256 of its text: what a server takes by its id alone. */
export const plugin: PluginFunction = (_schema, documents) => {
  const definitions = definitionsOf(documents)
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION)
  const byName = new Map(fragments.map((node) => [node.name.value, node]))
  const texts = definitions
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((node) => textOf(node, byName))
    .sort()
  const ids = new Set(texts.map(shortIdOf))
  if (ids.size < new Set(texts).size) throw new Error('Two documents begin with the same digits: change one of them.')
  return JSON.stringify(Object.fromEntries(texts.map((text) => [idOfText(text), text])), null, 1)
}

/** What an app carries: enough to tell our own documents apart. */
export const shortIdOf = (text: string): string => idOfText(text).slice(0, 16)

export const idOfText = (text: string): string => createHash('sha256').update(text).digest('hex')
