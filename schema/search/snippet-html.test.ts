import assert from 'node:assert/strict'
import { test } from 'node:test'
import { snippetHtml } from './snippet-html.ts'

test('matches are marked and everything else is escaped', () => {
  assert.equal(
    snippetHtml(`<img src=x onerror="a('b')"> \u0002&amp\u0003`),
    '&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; <mark>&amp;amp</mark>',
  )
})
