import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderContract } from '@forium/schema/ports/render.contract.ts'
import { memoryRender } from '@forium/schema/ports/render.memory.ts'
import { markdownRender } from './markdown.ts'

renderContract('memory', memoryRender)
renderContract('markdown-it and sanitize-html', markdownRender)

const render = markdownRender()
const FOREIGN = 'rel="nofollow ugc noopener" referrerpolicy="no-referrer"'
const html = (source: string) => render.markdown(source).html

test('emphasis, strikethrough and line breaks are rendered', () => {
  assert.equal(html('*a* **b** ~~c~~\nd'), '<p><em>a</em> <strong>b</strong> <s>c</s><br />\nd</p>')
})

test('quotes and dots are left as they were typed', () => {
  assert.equal(render.markdown('"a" -- (c)...').text, '"a" -- (c)...')
})

test('links that leave say nothing about where they were clicked, links that stay are plain', () => {
  assert.equal(html('[a](https://x.example/b)'), `<p><a href="https://x.example/b" ${FOREIGN}>a</a></p>`)
  assert.equal(html('[a](//x.example/b)'), `<p><a href="https://x.example/b" ${FOREIGN}>a</a></p>`)
  assert.equal(html('[a](/t/b/1 "c")'), '<p><a href="/t/b/1" title="c">a</a></p>')
  assert.equal(html('[a](mailto:b@x.example)'), '<p><a href="mailto:b@x.example">a</a></p>')
  assert.equal(html('[a](ftp://x.example)'), '<p>a</p>')
})

test('bare addresses become links, file names do not', () => {
  assert.equal(html('https://x.example/a'), `<p><a href="https://x.example/a" ${FOREIGN}>https://x.example/a</a></p>`)
  assert.equal(html('see main.rs and setup.py'), '<p>see main.rs and setup.py</p>')
})

test('images load late and carry no referrer', () => {
  assert.equal(
    html('![a "b"](https://x.example/c.png)'),
    '<p><img src="https://x.example/c.png" alt="a &quot;b&quot;" loading="lazy" referrerpolicy="no-referrer" /></p>',
  )
})

test('mentions become links to people', () => {
  const rolf = '<a class="mention" href="/u/rolf_2">@rolf_2</a>'
  assert.equal(html('@rolf_2, (@rolf_2). **@rolf_2**'), `<p>${rolf}, (${rolf}). <strong>${rolf}</strong></p>`)
  assert.equal(html('@jo.an-a.'), '<p><a class="mention" href="/u/jo.an-a">@jo.an-a</a>.</p>')
  assert.equal(html('@Zoë'), '<p><a class="mention" href="/u/Zo%C3%AB">@Zoë</a></p>')
})

test('what only looks like a mention stays as it was', () => {
  for (const source of [
    '`@rolf`',
    '    @rolf',
    '```\n@rolf\n```',
    '\\@rolf',
    'a@rolf',
    '@ rolf',
    '@@rolf',
    'x/@rolf',
  ]) {
    assert.ok(!html(source).includes('mention'), source)
  }
  assert.equal(html('[@rolf](/x)'), '<p><a href="/x">@rolf</a></p>')
  assert.ok(!html('rolf@x.example').includes('mention'))
})

test('blocks follow the structure of the text', () => {
  const source = [
    '## Title *one*',
    'a\nb ![pic](p.png) c',
    '> q\n>\n> > deep',
    '- x\n\n  more\n  - y\n- z',
    '| h | i |\n|---|:-:|\n| 1 | `2` |',
    '---',
    '```c++\n  x\n\ny\n```',
  ].join('\n\n')
  const plain = render
    .markdown(source)
    .blocks.map(({ spans: _, quoteDepth: _q, listDepth: _l, isItemStart: _i, ...block }) => block)
  assert.deepEqual(plain, [
    { type: 'heading', text: 'Title one', level: 2 },
    { type: 'paragraph', text: 'a\nb' },
    { type: 'image', text: 'pic', url: 'p.png' },
    { type: 'paragraph', text: 'c' },
    { type: 'quote', text: 'q', level: 1 },
    { type: 'quote', text: 'deep', level: 2 },
    { type: 'list_item', text: 'x\nmore', level: 1 },
    { type: 'list_item', text: 'y', level: 2 },
    { type: 'list_item', text: 'z', level: 1 },
    { type: 'table', text: 'h\ti\n1\t2' },
    { type: 'rule', text: '' },
    { type: 'code', text: '  x\n\ny', language: 'c++' },
  ])
  assert.equal(render.markdown(source).text, 'Title one a b pic c q deep x more y z h i 1 2 x y')
})

test('columns keep their alignment without a style', () => {
  assert.ok(html('| a |\n|:-:|\n| b |').includes('<td align="center">b</td>'))
})

test('imported HTML keeps what is harmless and unwraps the rest', () => {
  const imported = (source: string) => render.html(source).html
  assert.equal(imported('<article><p>a <font color="red">b</font></p></article>'), '<div><p>a b</p></div>')
  assert.equal(imported('<strike>a</strike> <a name="x">b</a> <a href="/c">d</a>'), '<s>a</s> b <a href="/c">d</a>')
  assert.equal(imported('<p>a</p></p><ol start="3"><li>b</ol>'), '<p>a</p><ol start="3"><li>b</li></ol>')
  assert.equal(
    imported('<details open><summary>a</summary>b</details>'),
    '<details open><summary>a</summary>b</details>',
  )
})
