import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, test } from 'node:test'
import { discoursePostJson as post, discourseTopicJson as topic } from '@forium/schema/transfer/discourse.testing.ts'
import { importDiscourse } from './discourse.ts'
import { type Forum, openForum } from './forum.testing.ts'

let folder: string
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'forium-discourse-'))
  // A place for temporary files that no other test looks at.
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'forium-own-'))
  mkdirSync(join(folder, 'posts', 'json'), { recursive: true })
  const write = (name: string, json: unknown) =>
    writeFileSync(join(folder, 'posts', 'json', name), JSON.stringify(json))
  write(
    'b.12.json',
    topic(12, [post(120, 1), post(121, 2, { cooked: '<script>alert(1)</script><p>see <a href="/t/a/9/1">a</a></p>' })]),
  )
  write('a.9.json', topic(9, [post(90, 1)]))
  write('paged.13.json', topic(13, [post(130, 1)], { post_stream: { posts: [post(130, 1)], stream: [130, 131] } }))
  writeFileSync(join(folder, 'posts', 'json', 'broken.14.json'), '{"id": 14')
  writeFileSync(join(folder, 'categories.json'), JSON.stringify({ '10': 'Help' }))
})
after(() => {
  rmSync(folder, { recursive: true })
  rmSync(tmpdir(), { recursive: true })
})

let forum: Forum
beforeEach(async () => void (forum = await openForum()))
afterEach(() => forum.close())

const unpacked = () => readdirSync(tmpdir()).filter((name) => name.startsWith('forium-import-'))

test('a folder is read by id, what is broken is left out by name', async () => {
  const progress: number[] = []
  const { report } = await importDiscourse(forum.ctx, folder, { onProgress: ({ done }) => progress.push(done) })
  assert.deepEqual(
    report.skipped.map(({ externalId }) => externalId),
    ['t/13', 'broken.14.json'],
  )
  assert.match(report.skipped[1]!.reason, /not JSON/)
  assert.deepEqual([report.counts.topics.found, report.counts.topics.created], [4, 2])
  assert.equal(progress.at(-1), 2)
  assert.equal(forum.value('select name from Category'), 'Help')
  const html = forum.value(`select bodyHtml from Post where number = 2`)
  assert.equal(html, '<p>see <a href="/t/a/9/1">a</a></p>')
})

for (const [kind, flag] of [
  ['tar.zst', '--zstd'],
  ['tar.gz', '-z'],
  ['tar', ''],
] as const)
  test(`a .${kind} is unpacked beside, read, and cleared away`, async (t) => {
    const archive = join(folder, `forum.${kind}`)
    const args = ['-cf', archive, '-C', folder, 'posts'].toSpliced(0, 0, ...(flag ? [flag] : []))
    if (spawnSync('tar', args).status !== 0) return t.skip(`tar ${flag} does not work here`)
    const before = unpacked()
    const { report } = await importDiscourse(forum.ctx, archive)
    assert.equal(report.counts.topics.created, 2)
    assert.deepEqual(unpacked(), before)
  })

test('archives that are broken or unknown are refused in words and leave nothing behind', async () => {
  const before = unpacked()
  const refuse = async (name: string, content: string, reason: RegExp) => {
    writeFileSync(join(folder, name), content)
    await assert.rejects(importDiscourse(forum.ctx, join(folder, name)), reason)
    rmSync(join(folder, name))
  }
  await refuse('x.tar.zst', 'this is not an archive', /could not be unpacked/)
  await refuse('x.tar.gz', 'this is not an archive', /could not be unpacked/)
  await refuse('x.zip', '', /neither a folder nor an archive/)
  await assert.rejects(importDiscourse(forum.ctx, join(folder, 'nothing')), /nothing at/)
  await assert.rejects(importDiscourse(forum.ctx, join(folder, 'posts'), { categories: join(folder, 'no.json') }))
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  await assert.rejects(importDiscourse(forum.ctx, empty), /no topics/)
  assert.deepEqual(unpacked(), before)
})

test('without the program tar it says what to do', async () => {
  writeFileSync(join(folder, 'y.tar'), '')
  const path = process.env.PATH
  process.env.PATH = '/nowhere'
  try {
    await assert.rejects(importDiscourse(forum.ctx, join(folder, 'y.tar')), /`tar` is not installed/)
  } finally {
    process.env.PATH = path
  }
})
