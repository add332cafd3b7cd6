import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { test } from 'node:test'
import { type DocumentNode, type FragmentDefinitionNode, Kind, parse, print, type SelectionSetNode } from 'graphql'
import { type Fields, selectionOf, storeKey } from './selection.ts'

/** What graphql-js reads in it, in the same form. */
function expected(text: string): unknown {
  const document: DocumentNode = parse(text, { noLocation: true })
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node)
  const into = (all: Record<string, Record<string, unknown>>, { selections }: SelectionSetNode) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) into(all, fragments.get(selection.name.value)!.selectionSet)
      else if (selection.kind === Kind.INLINE_FRAGMENT) into(all, selection.selectionSet)
      else {
        const key = (selection.alias ?? selection.name).value
        const before = all[key]?.fields as Record<string, Record<string, unknown>> | undefined
        const fields = selection.selectionSet ? into(before ?? {}, selection.selectionSet) : before
        all[key] = {
          name: selection.name.value,
          args: (selection.arguments ?? []).map(print).map(bare),
          ...(fields && { fields }),
        }
      }
    }
    return all
  }
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION)!
  return into({}, operation.selectionSet)
}

const bare = (text: string) => text.replace(/[\s,]/g, '')

function plain(fields: Fields): unknown {
  return Object.fromEntries(
    [...fields].map(([key, { name, args, fields: below }]) => [
      key,
      { name, args: bare(args), ...(below && { fields: plain(below) }) },
    ]),
  )
}

test('every document of the client is read as graphql-js reads it', async () => {
  let read = 0
  for (const file of readdirSync('codegen/generated').filter((name) => name.endsWith('.ts'))) {
    const module = (await import(`../../generated/${file}`)) as Record<string, { text?: string }>
    for (const { text } of Object.values(module)) {
      if (!text) continue
      read++
      const found = JSON.parse(JSON.stringify(plain(selectionOf(text))))
      const wanted = JSON.parse(JSON.stringify(expected(text)), (key, value) =>
        key === 'args' ? value.join('') : value,
      )
      assert.deepEqual(found, wanted)
    }
  }
  assert.ok(read > 100)
})

test('an alias, a directive, a string with brackets and a list among the arguments are read', () => {
  const text =
    'query q($a:Int){first:topics(list:[A,B]text:"a ) } \\" {"n:$a)@include(if:true){id ...F}}fragment F on T{id deep{x}}'
  assert.deepEqual(plain(selectionOf(text)), {
    first: {
      name: 'topics',
      args: 'list:[AB]text:"a)}\\"{"n:$a',
      fields: {
        id: { name: 'id', args: '' },
        deep: { name: 'deep', args: '', fields: { x: { name: 'x', args: '' } } },
      },
    },
  })
})

test('the same field with other arguments lies under another name', () => {
  const field = selectionOf('query q($a:Int){topics(first:$a list:TOP){id}}').get('topics')!
  const key = (a?: number) => storeKey(field, a === undefined ? {} : { a })
  assert.equal(key(5), key(5))
  assert.notEqual(key(5), key(6))
  assert.match(key(), /null/)
})
