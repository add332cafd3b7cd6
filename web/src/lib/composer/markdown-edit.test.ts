import assert from 'node:assert/strict'
import { test } from 'node:test'
import { code, type Edit, type Field, link, nextLine, prefix, quote, wanted, wrap } from './markdown-edit.ts'

/** `|` marks the caret or both ends of the selection. */
function at(marked: string): Field {
  const [start, end] = [marked.indexOf('|'), marked.lastIndexOf('|')]
  return { text: marked.replaceAll('|', ''), start, end: start === end ? end : end - 1 }
}
function after(marked: string, edit: Edit | null): string {
  if (!edit) return marked
  const { text } = at(marked)
  const next = text.slice(0, edit.from) + edit.insert + text.slice(edit.to)
  const end = edit.start === edit.end ? '' : '|'
  return `${next.slice(0, edit.start)}|${next.slice(edit.start, edit.end)}${end}${next.slice(edit.end)}`
}
const gives = (marked: string, run: (field: Field) => Edit | null) => after(marked, run(at(marked)))

test('bold is put around the selection, and taken away again', () => {
  const bold = (field: Field) => wrap(field, '**')
  assert.equal(gives('a |word| here', bold), 'a **|word|** here')
  assert.equal(gives('a **|word|** here', bold), 'a |word| here')
  assert.equal(gives('a |', bold), 'a **|**')
})

test('code of one line is inline, of several a block', () => {
  assert.equal(gives('|x|', code), '`|x|`')
  assert.equal(gives('|a\nb|', code), '```\n|a\nb|\n```')
})

test('a selected address becomes a link whose text is to be written', () => {
  assert.equal(gives('see |docs|', link), 'see [docs](|https://|)')
  assert.equal(gives('|https://x.example|', link), '[|](https://x.example)')
})

test('lines become a quote or list, and lines again', () => {
  assert.equal(
    gives('|a\nb|', (field) => prefix(field, '> ')),
    '|> a\n> b|',
  )
  assert.equal(
    gives('|> a\n> b|', (field) => prefix(field, '> ')),
    '|a\nb|',
  )
  assert.equal(
    gives('|a\nb|', (field) => prefix(field, '1. ')),
    '|1. a\n2. b|',
  )
})

test('enter goes on with a list, and ends it on an empty item', () => {
  assert.equal(gives('- one|', nextLine), '- one\n- |')
  assert.equal(gives('  9. nine|', nextLine), '  9. nine\n  10. |')
  assert.equal(gives('- [x] done|', nextLine), '- [x] done\n- [ ] |')
  assert.equal(gives('> said|', nextLine), '> said\n> |')
  assert.equal(gives('- one\n- |', nextLine), '- one\n|')
  assert.equal(nextLine(at('plain|')), null)
  assert.equal(nextLine(at('-no|')), null)
})

test('a quote names who said it, and no name breaks out of the link', () => {
  assert.equal(quote('one\n\ntwo', 'A[n]a', '/t/x/1'), '> [Ana](/t/x/1):\n>\n> one\n>\n> two\n\n')
  assert.equal(quote('one', null, ''), '> one\n\n')
})

test('a mention or tag is asked for where a word begins, and not in an e-mail address', () => {
  assert.deepEqual(wanted(at('hi @an|')), { mark: '@', query: 'an', from: 3 })
  assert.deepEqual(wanted(at('#ins|')), { mark: '#', query: 'ins', from: 0 })
  assert.equal(wanted(at('me@example|')), null)
  assert.equal(wanted(at('# head|')), null)
  assert.equal(wanted(at('|@an|')), null)
})
