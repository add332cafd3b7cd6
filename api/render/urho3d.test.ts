import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { assertBlocks } from '@forium/schema/ports/render.blocks.contract.ts'
import { assertHarmless } from '@forium/schema/ports/render.harmless.contract.ts'
import type { Rendered } from '@forium/schema/ports/render.ts'
import { filesIn, openArchive } from '../transfer/archive.ts'
import { markdownRender } from './markdown.ts'

const archive = join(process.env.FORIUM_TEST_DATA ?? '', 'urho3d-discourse.tar.zst')
const skip = existsSync(archive) ? false : 'FORIUM_TEST_DATA names no folder with urho3d-discourse.tar.zst'

interface Seen {
  posts: number
  links: number
  emptyLinks: number
  images: number
}

test('of every post of a forum, blocks have all words, links and images', { skip }, async () => {
  const render = markdownRender()
  const seen: Seen = { posts: 0, links: 0, emptyLinks: 0, images: 0 }
  for await (const cooked of postsOf(archive)) {
    seen.posts++
    check(render.html(cooked), seen)
  }
  assert.deepEqual(seen, { posts: 36_990, links: 17_180, emptyLinks: 0, images: 3_528 })
})

async function* postsOf(path: string) {
  const { folder, close } = await openArchive(path)
  try {
    for (const file of await filesIn(folder, (name) => name.endsWith('.json'))) {
      const topic = JSON.parse(await readFile(file, 'utf8')) as { post_stream?: { posts: { cooked: string }[] } }
      for (const { cooked } of topic.post_stream?.posts ?? []) yield cooked
    }
  } finally {
    await close()
  }
}

function check({ html, text, blocks }: Rendered, seen: Seen) {
  assert.equal(squeezed(blocks.map((block) => block.text).join('')), squeezed(assertHarmless(html)))
  assertBlocks({ text, blocks })
  const links = [...html.matchAll(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/gs)]
  const shown = links.filter(([, , inner]) => /<img/.test(inner!) || squeezed(inner!.replace(/<[^>]*>/g, '')))
  const spans = blocks.flatMap((block) => block.spans?.flatMap(({ url }) => url ?? []) ?? [])
  assert.deepEqual(once(spans), once(shown.map(([, href]) => plain(href!))), html)
  const images = [...html.matchAll(/<img src="([^"]*)"/g)].map(([, src]) => plain(src!))
  assert.deepEqual(blocks.flatMap((block) => (block.type === 'image' ? block.url : [])).sort(), images.sort(), html)
  seen.links += shown.length
  seen.emptyLinks += links.length - shown.length
  seen.images += images.length
}

const squeezed = (text: string) => text.replace(/\s+/g, '')
const plain = (attribute: string) => attribute.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
/** A link of two looks has two spans. */
const once = (urls: readonly string[]) => urls.filter((url, i) => url !== urls[i - 1]).sort()
