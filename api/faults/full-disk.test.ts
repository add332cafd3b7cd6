import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ask } from '../testing/ask.ts'
import { writeRefused, writeUntilFull } from '../testing/filling.ts'
import { startTestServer } from '../testing/server.ts'
import { type SmallDisk, smallDisk } from '../testing/small-disk.ts'
import { sent } from '../testing/storage-browser.ts'
import { createTopic, sendPost, uuidv7, write } from '../testing/writing.ts'

const disk = smallDisk(48)

test('a full disk refuses with a code, loses nothing, and takes writes again once there is room', {
  skip: 'whyNot' in disk && disk.whyNot,
  timeout: 120_000,
}, async () => {
  const { folder, fill, empty, remove } = disk as SmallDisk
  const server = await startTestServer({ env: { DATA_DIR: join(folder, 'data'), LIMITS: 'off' } })
  try {
    const owner = await server.person('olga', ['OWNER'])
    const topicId = await createTopic(server, owner)
    const upload = await announced(server, owner)
    fill(4 * 1024 * 1024)
    const filled = await writeUntilFull(server, owner, topicId)
    const read = await ask(server, '{ viewer { id } community { name } }', {}, owner)
    assert.deepEqual(read.json.data, { viewer: { id: owner.id }, community: { name: 'Example' } })
    fill(4096)
    const half = await sent(upload.target, '', upload.body, 'text/plain')
    assert.deepEqual([half.status, half.headers.get('retry-after')], [503, '5'])
    assert.deepEqual(filesIn(join(folder, 'data/files')), [])

    const freed = performance.now()
    empty()
    await writeRefused(server, owner, topicId, filled)
    const ms = Math.round(performance.now() - freed)
    console.log(`${filled.refused.length} refused writes stored ${ms} ms after room was made`)
    await sendPost(server, owner, topicId, uuidv7(), 'and on')
    assert.equal((await sent(upload.target, '', upload.body, 'text/plain')).status, 204)
    await server.person('later')
    assert.deepEqual(await server.runtime.opened.inspect(), ['ok', 0])
  } finally {
    await server.close()
    remove()
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
