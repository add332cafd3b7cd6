import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { discoursePostJson as post, discourseTopicJson as topic } from '@forium/schema/transfer/discourse.testing.ts'
import { importDiscourse } from './discourse.ts'
import { type Forum, openForum, systemViewer } from './forum.testing.ts'

const names = ['Ana', 'Ben_C', 'carla.d', 'system']

/** 60 invented topics, one of them longer than a transaction. */
function writeSource(): string {
  const folder = mkdtempSync(join(tmpdir(), 'forium-kill-source-'))
  for (let id = 1; id <= 60; id++) {
    const length = id === 20 ? 150 : 1 + (id % 9)
    const posts = Array.from({ length }, (_, at) =>
      post(id * 1000 + at, at + 1, {
        username: names[(id + at) % names.length],
        created_at: new Date(Date.UTC(2020, 0, id, 0, at)).toISOString(),
        cooked: `<p>Topic ${id}, post ${at + 1}. ${'Words and more words. '.repeat(40)}</p>`,
        reply_to_post_number: at > 1 ? at : null,
        accepted_answer: at === 3 && id % 5 === 0,
        actions_summary: [{ id: 2, count: at % 3 }],
        post_type: at === 6 ? 3 : 1,
        action_code: at === 6 ? 'closed.enabled' : undefined,
      }),
    )
    writeFileSync(
      join(folder, `t.${id}.json`),
      JSON.stringify(topic(id, posts, { category_id: id % 4, tags: [`tag${id % 3}`] })),
    )
  }
  return folder
}

/** Everything that was imported, named by what it was in the source instead of by our ids. */
function contentOf(forum: Forum) {
  const name = `(select min(externalId) from ExternalRef where objectId = %)`
  const named = (column: string) => name.replace('%', column)
  return {
    topics: forum.rows(
      `select ${named('t.id')} as ref, ${named('categoryId')} as category, ${named('authorId')} as author, kind, title, slug,
       lastPostNumber, postCount, lastPostedAt, ${named('lastPosterId')} as lastPoster, viewCount, likeCount, version,
       ${named('acceptedPostId')} as accepted, acceptedAt, closedAt, createdAt, updatedAt from Topic t order by 1`,
    ),
    posts: forum.rows(
      `select ${named('p.id')} as ref, ${named('topicId')} as topic, ${named('authorId')} as author, number,
       ${named('replyToPostId')} as replyTo, bodyHtml, bodyText, bodyBlocks, importedLikeCount, createdAt, version from Post p order by 1`,
    ),
    events: forum.rows(`select ${named('id')} as ref, type, afterNumber, text, createdAt from TopicEvent order by 1`),
    people: forum.rows(`select ${named('id')} as ref, handle, displayName, createdAt, roles from User order by 1`),
    categories: forum.rows(`select ${named('id')} as ref, name, slug, topicCount from Category order by 1`),
    tags: forum.rows(
      `select g.slug, ${named('topicId')} as topic, lastPostedAt from TopicTag join Tag g on g.id = tagId order by 1, 2`,
    ),
    refs: forum.rows('select externalId, hash from ExternalRef order by 1'),
    found: forum.value(`select count(*) from PostSearch where PostSearch match 'words'`),
  }
}

/** Runs the import in a process of its own and kills it with -9 once it has come so far; true when it was in time. */
async function killAt(forumFolder: string, source: string, progress: number): Promise<boolean> {
  const script = new URL('./import-child.testing.ts', import.meta.url).pathname
  const child = spawn(process.execPath, [script, forumFolder, source], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (data: Buffer) => {
    said += data
    if (said.split('\n').some((line) => Number(line) >= progress)) child.kill('SIGKILL')
  })
  const [, signal] = await once(child, 'exit')
  return signal === 'SIGKILL'
}

test('an import that is killed again and again ends as if it had never been', async () => {
  const source = writeSource()
  const straight = await openForum()
  await importDiscourse(straight.ctx, source)
  const cut = await openForum()
  const kills: boolean[] = []
  for (const progress of [3, 19, 21, 45]) kills.push(await killAt(cut.folder, source, progress))
  assert.ok(kills.filter(Boolean).length >= 2, 'it was too fast to be killed')
  assert.equal(cut.value(`select count(*) from Event where type = 'IMPORT_FINISHED'`), kills.every(Boolean) ? 0 : 1)
  const { report } = await importDiscourse(cut.ctx, source)
  assert.equal(report.resumed, kills.every(Boolean))
  assert.deepEqual(contentOf(cut), contentOf(straight))
  assert.equal(cut.value('pragma integrity_check'), 'ok')
  assert.deepEqual(cut.rows('pragma foreign_key_check'), [])
  const { importJobs } = await cut.ask('{ importJobs(first: 9) { nodes { status done total } } }', systemViewer)
  assert.deepEqual(importJobs.nodes, [{ status: 'DONE', done: 60, total: 60 }])
  assert.equal(cut.value(`select count(*) from Event where type = 'IMPORT_FINISHED'`), 1)
  const version = cut.dataVersion()
  assert.equal((await importDiscourse(cut.ctx, source)).report.changed, false)
  assert.equal(cut.dataVersion(), version)
  await cut.close()
  await straight.close()
  rmSync(source, { recursive: true })
})
