// Every operation that @forium/client ships, and something fitting to ask each query with.
import { readdirSync } from 'node:fs'
import type { Operation } from '@forium/client'
import { type DocumentNode, Kind, parse } from 'graphql'

export type Shipped = Operation<'query' | 'mutation' | 'subscription', unknown, Record<string, unknown>>
/** By what they are: `topic`, `conversation`, … */
export type Ids = Record<string, string>

export async function shippedOperations(): Promise<Shipped[]> {
  const shipped: Shipped[] = []
  for (const file of readdirSync('codegen/generated').filter((name) => name.endsWith('.ts'))) {
    const module: Record<string, unknown> = await import(`../codegen/generated/${file}`)
    shipped.push(
      ...Object.values(module).filter((value): value is Shipped => typeof value === 'object' && 'text' in value!),
    )
  }
  return shipped
}

/** Something fitting for each variable that a query needs. */
export function variablesOf({ name, text }: Shipped, ids: Ids): Record<string, unknown> {
  const known: Record<string, unknown> = {
    id: idFor(name, ids),
    ids: Object.values(ids),
    topicId: ids.topic,
    number: 1,
    view: 'ALL',
    from: '2026-01-01T00:00:00.000Z',
    to: '2026-02-01T00:00:00.000Z',
    query: 'question',
    text: 'a question',
    slug: 'general',
    handle: 'owner',
    path: '/t/a-question/1',
    ...(name.startsWith('users') ? { query: null } : {}),
  }
  const names = namesOf(parse(text))
  const given = Object.fromEntries(names.filter((each) => each in known).map((each) => [each, known[each]]))
  if (name === 'category') delete given.slug
  if (name === 'user') delete given.handle
  if (names.includes('first')) return { ...given, first: 10 }
  return names.includes('last') ? { ...given, last: 10 } : given
}

function idFor(name: string, ids: Ids): string | undefined {
  if (name.startsWith('desk')) return ids.conversation
  const type = ['conversation', 'contact', 'category', 'topic', 'user'].find((each) => name.startsWith(each))
  return ids[type ?? 'topic']
}

export function namesOf(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  )
}
