import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assertBlocks } from './render.blocks.contract.ts'
import { assertHarmless } from './render.harmless.contract.ts'
import { hostileHtml, hostileMarkdown } from './render.hostile.contract.ts'
import type { Render, Rendered } from './render.ts'

const NOTHING: Rendered = { html: '', text: '', blocks: [], mentions: [] }

/** What every renderer promises, whatever else it knows. */
export function renderContract(name: string, make: () => Render): void {
  const render = make()
  const both = (source: string) => [render.markdown(source), render.html(source)]

  test(`${name}: its version is a whole number from 1`, () => {
    assert.ok(Number.isInteger(render.version) && render.version >= 1)
  })

  test(`${name}: nothing written gives nothing`, () => {
    for (const source of ['', '  \n\t\n ', '\0']) for (const out of both(source)) assert.deepEqual(out, NOTHING)
  })

  test(`${name}: a blank line parts two paragraphs`, () => {
    const out = render.markdown('one\nstill one\n\n\ntwo')
    assert.deepEqual(
      out.blocks.map((block) => block.type),
      ['paragraph', 'paragraph'],
    )
    assert.equal(out.text, 'one still one two')
    assert.equal(out.html.split('<p>').length - 1, 2)
  })

  test(`${name}: fenced code keeps every character and its language`, () => {
    const out = render.markdown('look:\n\n```ts\nif (a < b) {\n\n  "&amp;"\n}\n```\n\nafter')
    const code = { type: 'code', text: 'if (a < b) {\n\n  "&amp;"\n}', language: 'ts' }
    assert.deepEqual(out.blocks[1], code)
    assert.equal(out.blocks.length, 3)
    assert.ok(out.html.includes('<pre><code class="language-ts">'))
    assert.equal(out.text, 'look: if (a < b) { "&amp;" } after')
  })

  test(`${name}: who is addressed is named once, and not out of code, addresses or the middle of words`, () => {
    const source = 'Hi @ana, and @ben.c. Or @ana?\n\n```\n@cem\n```\n\nmail dea@example.com or x/@eva'
    assert.deepEqual(render.markdown(source).mentions, ['ana', 'ben.c'])
    assert.deepEqual(render.markdown('nobody @ all').mentions, [])
  })

  test(`${name}: of imported HTML the text is kept and the script is not`, () => {
    const out = render.html('<p>before &amp;\n <b>be</b>low</p><script>alert(1)</script><p>1 &lt; 2</p>')
    assert.equal(out.text, 'before & below 1 < 2')
    assert.equal(out.blocks.length, 2)
    assertPromises(out)
  })

  test(`${name}: tags typed into Markdown are shown as they were typed`, () => {
    const out = render.markdown('use <script>alert("1")</script> & run')
    assert.equal(out.text, 'use <script>alert("1")</script> & run')
    assert.ok(out.html.includes('&lt;script&gt;'))
  })

  test(`${name}: U+0000 is gone, also where it was hidden`, () => {
    for (const source of ['a\0b', 'a&#0;b', '<p>a\0b</p>']) {
      for (const out of both(source)) assert.ok(!JSON.stringify(out).includes('\\u0000'), source)
    }
    assert.equal(render.markdown('a\0b').text, 'ab')
  })

  test(`${name}: rendering leaves nothing behind: the same source gives the same`, () => {
    const source = '[x]: https://a.example\n\n```js\nx\n'
    const first = render.markdown(source)
    render.html('<pre><blockquote><a href="x">')
    render.markdown('[x] *open')
    assert.deepEqual(render.markdown(source), first)
    assert.ok(!render.markdown('[x]').html.includes('a.example'))
  })

  hostileTests(name, render)
}

function hostileTests(name: string, render: Render) {
  test(`${name}: ${hostileHtml.length} hostile pieces of HTML come out harmless`, () => {
    for (const vector of hostileHtml) {
      for (const source of [
        vector,
        `<p>a ${vector} b</p>`,
        `<a href="/x">${vector}`,
        `<blockquote><ul><li>${vector}`,
      ]) {
        assertPromises(render.html(source))
        assertPromises(render.markdown(source))
      }
    }
  })

  test(`${name}: ${hostileMarkdown.length} hostile pieces of Markdown come out harmless`, () => {
    for (const vector of hostileMarkdown) {
      for (const source of [vector, `> ${vector}`, `*a ${vector} b*`, `- x\n\n  ${vector}`]) {
        assertPromises(render.markdown(source))
        assertPromises(render.html(source))
      }
    }
  })

  test(`${name}: pieces of hostile sources stay harmless in any order`, () => {
    const pieces = [...hostileHtml, ...hostileMarkdown].flatMap(
      (vector) => vector.match(/[<>"'[\]()`:=]|[^<>"'[\]()`:=]+/g)!,
    )
    const sources = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), { maxLength: 30 })
    fc.assert(
      fc.property(sources, (parts) => {
        assertPromises(render.html(parts.join('')))
        assertPromises(render.markdown(parts.join('')))
      }),
      { numRuns: 1000 },
    )
  })

  test(`${name}: sources that nest without end, or are not even Unicode, are rendered`, () => {
    for (const piece of ['<b>', '<div>', '<blockquote><p>', '>', '- ', '[', '![', '*a **', '`', '&', '@a', '\ud800']) {
      const source = piece.repeat(10_000)
      assertPromises(render.html(source))
      assertPromises(render.markdown(source))
    }
  })
}

function assertPromises({ html, text, blocks }: Rendered) {
  const seen = assertHarmless(html)
  // Blocks part words that HTML parts by tags only, so white space cannot be compared.
  assert.equal(text.replace(/\s/g, ''), seen.replace(/\s/g, ''), html)
  assert.equal(text, text.replace(/\s+/g, ' ').trim())
  assertBlocks({ text, blocks })
}
