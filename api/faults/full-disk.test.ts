import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { ask, codesOf } from '../testing/ask.ts'
import { startTestServer } from '../testing/server.ts'
import { sent } from '../testing/storage-browser.ts'
import { createTopic, sendPost, uuidv7, write } from '../testing/writing.ts'

const disk = smallDisk(48)

/** A disk of so many MB, in memory; or why there is none. */
function smallDisk(megabytes: number): { folder: string } | { whyNot: string } {
  if (process.platform !== 'linux') return { whyNot: 'a small disk is made by the mount of Linux' }
  if (process.getuid?.() !== 0) return { whyNot: 'only root may mount a small disk' }
  const folder = mkdtempSync(join(tmpdir(), 'forium-full-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' })
    return { folder }
  } catch {
    rmSync(folder, { recursive: true })
    return { whyNot: 'mount of a tmpfs is not allowed here' }
  }
}

/** Takes all but so much of what is free. */
function fill(folder: string, leftBytes: number): void {
  const { bavail, bsize } = statfsSync(folder)
  appendFileSync(join(folder, 'ballast'), Buffer.alloc(Math.max(0, bavail * bsize - leftBytes)))
}

const attempt = (at: { url: string }, token: string, topicId: string, clientId: string) =>
  ask(
    at,
    `mutation($input: CreatePostInput!) { createPost(input: $input) { __typename ... on CreatePostPayload { post { id } } } }`,
    { input: { clientId, topicId, body: 'x'.repeat(8_000) } },
    { token },
  )

test('a full disk refuses with a code, loses nothing, and takes writes again once there is room', {
  skip: 'whyNot' in disk && disk.whyNot,
  timeout: 120_000,
}, async () => {
  const { folder } = disk as { folder: string }
  const server = await startTestServer({ env: { DATA_DIR: join(folder, 'data'), LIMITS: 'off' } })
  try {
    const owner = await server.person('olga', ['OWNER'])
    const topicId = await createTopic(server, owner)
    const upload = await announced(server, owner)
    fill(folder, 4 * 1024 * 1024)
    const acknowledged: string[] = []
    const refused: { clientId: string; code: string; retryAfter: string | null; status: number }[] = []
    const writer = async (): Promise<void> => {
      for (let own = 0; own < 8; ) {
        const clientId = uuidv7()
        const answer = await attempt(server, owner.token, topicId, clientId)
        const { status, headers } = answer
        if (answer.json?.data?.createPost) acknowledged.push(answer.json.data.createPost.post.id)
        else own = refused.push({ clientId, code: codesOf(answer)[0]!, status, retryAfter: headers.get('retry-after') })
      }
    }
    await Promise.all([writer(), writer(), writer()])
    assert.ok(acknowledged.length > 10, `${acknowledged.length} posts before it was full`)
    for (const { code, retryAfter, status } of refused)
      assert.deepEqual([code, retryAfter, status], ['MAINTENANCE', '5', 503])

    const read = await ask(server, '{ viewer { id } community { name } }', {}, owner)
    assert.deepEqual(read.json.data, { viewer: { id: owner.id }, community: { name: 'Example' } })
    fill(folder, 4096)
    const half = await sent(upload.target, '', upload.body, 'text/plain')
    assert.deepEqual([half.status, half.headers.get('retry-after')], [503, '5'])
    assert.deepEqual(filesIn(join(folder, 'data/files')), [])

    const freed = performance.now()
    rmSync(join(folder, 'ballast'))
    for (const { clientId } of refused) {
      const answer = await attempt(server, owner.token, topicId, clientId)
      acknowledged.push(answer.json?.data?.createPost?.post.id ?? assert.fail(answer.text))
    }
    console.log(
      `${refused.length} refused writes stored ${Math.round(performance.now() - freed)} ms after room was made`,
    )
    await sendPost(server, owner, topicId, uuidv7(), 'and on')
    assert.equal((await sent(upload.target, '', upload.body, 'text/plain')).status, 204)
    await server.person('later')

    const { database } = server.runtime.ports
    const rows = await database.all(database.sql.selectFrom('Post').select('id'))
    const there = new Set(rows.map(({ id }) => id))
    assert.deepEqual(
      acknowledged.filter((id) => !there.has(id)),
      [],
    )
    assert.equal(there.size, acknowledged.length + 2, 'the first post, the last one, and none twice')
    assert.deepEqual(await server.runtime.opened.inspect(), ['ok', 0])
  } finally {
    await server.close()
    execFileSync('umount', [folder])
    rmSync(folder, { recursive: true })
  }
})

async function announced(server: { url: string }, who: Parameters<typeof write>[1]) {
  const body = Buffer.alloc(200_000, 'a')
  const input = { clientId: uuidv7(), filename: 'a.txt', contentType: 'text/plain', byteSize: body.length }
  const target = 'target { method url fields { name value } headers { name value } }'
  const { upload } = await write(server, who, 'createUpload', `upload { ${target} }`, input)
  const path = new URL(upload.target.url)
  return { body, target: { ...upload.target, url: server.url + path.pathname + path.search } }
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}
