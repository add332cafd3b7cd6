import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'graphql'
import { documentCache } from './document-cache.ts'

test('keeps what clients ask again and again', () => {
  const cache = documentCache()
  const texts = Array.from({ length: 100 }, (_, i) => `query Q${i} { community { ${'name '.repeat(100)} } }`)
  for (const text of texts) cache.set(text, parse(text))
  assert.equal(texts.filter((text) => cache.has(text)).length, texts.length)
})

test('a thousand documents of the largest size push each other out, by tokens or by text', () => {
  const cache = documentCache()
  const many = parse(`query($a: [Int] = [${'1 '.repeat(4900)}]) { __typename }`)
  for (let i = 0; i < 1000; i++) cache.set(`# ${i}`, many)
  assert.ok(cache.size <= 12, `${cache.size} documents of many tokens`)
  const short = parse('{ __typename }')
  for (let i = 0; i < 1000; i++) cache.set(`{ __typename } # ${String(i).padEnd(250_000, 'x')}`, short)
  assert.ok(cache.size <= 40, `${cache.size} documents of long texts`)
})
