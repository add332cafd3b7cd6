import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { createWorld, type World } from '../testing/world.ts'

const document = 'query ($text: String!) { previewMarkdown(text: $text) { html text markdown } }'
let world: World

beforeEach(async () => {
  world = await createWorld()
})

test('a preview is what the post will be, with nothing that could run', async () => {
  const ana = await world.person('ana')
  const { previewMarkdown } = await world.run(ana, document, { text: 'so <script>alert(1)</script>' })
  assert.ok(previewMarkdown.html.includes('&lt;script&gt;'))
  assert.equal(previewMarkdown.markdown, 'so <script>alert(1)</script>')
})

test('who may not write gets no preview', async () => {
  for (const ctx of [world.guest, await world.visitor()]) {
    const { errors } = await world.answer(ctx, document, { text: 'hello' })
    assert.equal(errors?.length, 1)
  }
})

test('a text that is too long to post is too long to preview', async () => {
  const ana = await world.person('ana')
  const { errors } = await world.answer(ana, document, { text: 'a'.repeat(64_001) })
  assert.match(errors?.[0]?.message ?? '', /at most 64000/)
})
