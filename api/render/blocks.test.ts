import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertBlocks } from '@forium/schema/ports/render.blocks.contract.ts'
import { type Block, mostBlocks, mostSpans } from '@forium/schema/ports/render.ts'
import fc from 'fast-check'
import { markdownRender } from './markdown.ts'

const render = markdownRender()
const blocks = (source: string) => render.markdown(source).blocks
const imported = (source: string) => render.html(source).blocks
const spans = (source: string) => blocks(source)[0]!.spans

test('emphasis, links and mentions are spans of the text', () => {
  assert.deepEqual(spans('a **b *c*** ~~d~~ `e`'), [
    { text: 'a ' },
    { text: 'b ', marks: ['strong'] },
    { text: 'c', marks: ['strong', 'emphasis'] },
    { text: ' ' },
    { text: 'd', marks: ['strikethrough'] },
    { text: ' ' },
    { text: 'e', marks: ['code'] },
  ])
  assert.deepEqual(spans('see [**all** plans](/t/plans/1), @Zoë'), [
    { text: 'see ' },
    { text: 'all', url: '/t/plans/1', marks: ['strong'] },
    { text: ' plans', url: '/t/plans/1' },
    { text: ', ' },
    { text: '@Zoë', url: '/u/Zo%C3%AB', mention: 'Zoë' },
  ])
  assert.equal(spans('nothing but words'), undefined)
})

test('white space between spans is what stands between the words', () => {
  const [block] = imported('<p> <b>a </b> <i> b</i><br> <u> c</u> </p>')
  assert.equal(block!.text, 'a b\nc')
  assert.deepEqual(block!.spans, [
    { text: 'a ', marks: ['strong'] },
    { text: 'b', marks: ['emphasis'] },
    { text: '\n' },
    { text: 'c', marks: ['underline'] },
  ])
})

test('an ordered list has its numbers, and what belongs to an item has no sign of its own', () => {
  const list = blocks('7. x\n\n   ```sh\n   y\n   ```\n\n   z\n   - deep\n8. w')
  const short = list.map(({ type, text, level, listDepth, isItemStart, number }: Block & { level?: number }) => {
    return [type, text, level, listDepth, isItemStart, number]
  })
  assert.deepEqual(short, [
    ['list_item', 'x', 1, 1, true, 7],
    ['code', 'y', undefined, 1, undefined, undefined],
    ['list_item', 'z', 1, 1, undefined, undefined],
    ['list_item', 'deep', 2, 2, true, undefined],
    ['list_item', 'w', 1, 1, true, 8],
  ])
})

test('whatever stands in a quote says how deep', () => {
  const depths = blocks('> # a\n>\n> - b\n>\n> > ```\n> > c\n> > ```\n\nd').map(({ type, quoteDepth }) => [
    type,
    quoteDepth,
  ])
  assert.deepEqual(depths, [
    ['heading', 1],
    ['list_item', 1],
    ['code', 2],
    ['paragraph', undefined],
  ])
})

test('an image has its size, and the link that it is', () => {
  const [image] = imported('<a href="/x"><img src="/y.png" alt="z" width="30" height="20"></a>')
  const link = [{ text: 'z', url: '/x' }]
  assert.deepEqual(image, { type: 'image', text: 'z', url: '/y.png', width: 30, height: 20, spans: link })
})

test('a table keeps its empty cells, a line break in a cell is none of rows, and its pictures follow it', () => {
  const source =
    '<table><tr><th></th><th>b</th></tr><tr><td>c<br>d</td><td><img src="/e.png" alt="e"></td></tr></table>'
  const [table, picture] = imported(source)
  assert.equal(table!.text, '\tb\nc d\te')
  assert.deepEqual(table!.spans, [{ text: '\t' }, { text: 'b', marks: ['strong'] }, { text: '\nc d\te' }])
  assert.deepEqual(picture, { type: 'image', text: '', url: '/e.png' })
})

test('details are folded behind their summary, unless they are open', () => {
  const folded = (source: string) => imported(source).map(({ type, text, isFolded }) => [type, text, isFolded])
  assert.deepEqual(folded('<details><summary>a</summary><p>b</p><hr></details><p>c</p>'), [
    ['summary', 'a', undefined],
    ['paragraph', 'b', true],
    ['rule', '', true],
    ['paragraph', 'c', undefined],
  ])
  assert.deepEqual(folded('<details open><summary>a</summary>b</details>')[1], ['paragraph', 'b', undefined])
  assert.deepEqual(folded('<details>b</details>'), [['paragraph', 'b', undefined]])
  assert.deepEqual(folded('<details><summary> </summary>b</details>'), [['paragraph', 'b', undefined]])
})

test('a spoiler is a mark, of lines and of blocks', () => {
  const [line, block] = imported('<p>a <span class="spoiler">b</span></p><div class="spoiler">c</div>')
  assert.deepEqual(line!.spans, [{ text: 'a ' }, { text: 'b', marks: ['spoiler'] }])
  assert.deepEqual(block!.spans, [{ text: 'c', marks: ['spoiler'] }])
})

test('characters that turn the direction of text are not in an address', () => {
  const [block] = imported('<p><a href="https://a.example/\u202egpj.exe">x</a></p>')
  assert.deepEqual(block!.spans, [{ text: 'x', url: 'https://a.example/%E2%80%AEgpj.exe' }])
})

test('however much is written, blocks and spans are no more than a phone can draw', () => {
  const many = render.markdown('*a* b\n\n'.repeat(5000))
  assert.equal(many.blocks.length, mostBlocks)
  assertBlocks(many)
  const marked = render.markdown('*a* b '.repeat(5000))
  assert.ok(marked.blocks.every((block) => (block.spans?.length ?? 0) <= mostSpans))
  assertBlocks(marked)
})

test('of random Markdown and HTML, spans say what their block says', () => {
  const pieces = fc.constantFrom(
    ...'a, b c,**,*,_,~~,`,[x](/y),![i](/j.png),@ana,https://a.example/b,\n,\n\n,- ,1. ,> ,    ,```\n,| a | b |\n|---|---|\n,# ,---\n'
      .split(',')
      .concat(', ', '<b>', '</b>', '<p>', '<li>', '<ol start="4">', '</ol>', '<table>', '<tr>', '<td>', '</td>')
      .concat(
        '</table>',
        '<a href="/z">',
        '</a>',
        '<br>',
        '<details>',
        '<summary>',
        '</summary>',
        '</details>',
        '<pre>',
      ),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      assertBlocks(render.markdown(parts.join('')))
      assertBlocks(render.html(parts.join('')))
    }),
    { numRuns: 2000 },
  )
})
