import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { type ClientRequest, request } from 'node:http'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { commit } from '@forium/schema/kernel/commit.ts'
import sharp from 'sharp'
import { call } from '../testing/ask.ts'
import { startTestServer, type TestPerson } from '../testing/server.ts'
import { sent } from '../testing/storage-browser.ts'
import { createTopic, uuidv7, write } from '../testing/writing.ts'
import { rangeOf } from './files.ts'

const server = await startTestServer()
after(() => server.close())
// So that addresses are of the very host and port that were asked.
await commit(server.system(), async (unit) =>
  unit.write(unit.sql.insertInto('CommunityHost').values({ host: '127.0.0.1', communityId: server.communityId })),
)
const admin = await server.person('admin', ['ADMIN'])
const topicId = await createTopic(server, admin)
const target = 'target { method url expiresAt fields { name value } headers { name value } }'
const attachment = 'attachment { id url thumbnailUrl width height byteSize contentType }'

const announce = async (who: TestPerson, body: Uint8Array, contentType: string, filename: string) => {
  const input = { clientId: uuidv7(), filename, contentType, byteSize: body.length }
  return (await write(server, who, 'createUpload', `upload { id ${target} }`, input)).upload
}

/** All three steps; the file as its post shows it. */
async function attached(body: Uint8Array, contentType: string, filename: string) {
  const upload = await announce(admin, body, contentType, filename)
  assert.equal((await sent(upload.target, '', body, contentType)).status, 204)
  await write(server, admin, 'completeUpload', `upload { ${attachment} }`, { id: upload.id })
  const input = { clientId: uuidv7(), topicId, body: 'See', attachmentIds: [upload.id] }
  const { post } = await write(server, admin, 'createPost', `post { id attachments { url thumbnailUrl width } }`, input)
  return { ...post.attachments[0], postId: post.id, id: upload.id }
}

test('a photo goes up and comes down, without its place, in two sizes', async () => {
  const photo = sharp({ create: { width: 900, height: 600, channels: 3, background: '#3366aa' } })
  const body = await photo
    .withExif({ IFD0: { Make: 'SECRETCAMERA' } })
    .jpeg()
    .toBuffer()
  const file = await attached(body, 'image/jpeg', 'photo.jpg')
  assert.ok(file.url.startsWith(server.url), file.url)
  for (const [url, type, width] of [
    [file.url, 'image/jpeg', 900],
    [file.thumbnailUrl, 'image/webp', 480],
  ]) {
    const answer = await fetch(url)
    const bytes = Buffer.from(await answer.arrayBuffer())
    assert.ok(!bytes.includes('SECRETCAMERA'))
    assert.equal((await sharp(bytes).metadata()).width, width)
    const { headers } = answer
    assert.deepEqual([headers.get('content-type'), headers.get('content-disposition')], [type, 'inline'])
    assert.equal(headers.get('content-security-policy'), "default-src 'none'; sandbox")
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
  }
  const left = readdirSync(join(server.dataDir, 'files', 'uploads', server.communityId))
  assert.equal(left.filter((name) => name.includes('incoming')).length, 0)
  assert.deepEqual(readdirSync(join(server.dataDir, 'scratch')), [])
})

test('what could run where the forum lives is saved under its own name, never opened', async () => {
  const file = await attached(Buffer.from('<script>alert(1)</script>'), 'text/plain', 'a "page".html')
  const { headers, text } = await call(file.url)
  assert.equal(text, '<script>alert(1)</script>')
  assert.equal(headers.get('content-type'), 'text/plain')
  assert.equal(headers.get('content-disposition'), "attachment; filename*=UTF-8''a%20%22page%22.html")
  assert.equal((await call(file.url.replace(/save-as=[^&]*&/, ''))).status, 404)
  const pdf = await attached(Buffer.from('%PDF-1.7 and more'), 'application/pdf', 'paper.pdf')
  assert.equal((await call(pdf.url)).headers.get('content-disposition'), 'inline')
})

test('a player asks for a part', async () => {
  const body = Buffer.concat([Buffer.from('OggS'), randomBytes(300_000)])
  const { url } = await attached(body, 'audio/ogg', 'sound.ogg')
  const part = async (range: string) => {
    const answer = await fetch(url, { headers: { range } })
    return { status: answer.status, range: answer.headers.get('content-range'), bytes: await bytesOf(answer) }
  }
  const middle = await part('bytes=100000-199999')
  assert.deepEqual([middle.status, middle.range], [206, 'bytes 100000-199999/300004'])
  assert.ok(middle.bytes.equals(body.subarray(100_000, 200_000)))
  assert.ok((await part('bytes=-4')).bytes.equals(body.subarray(-4)))
  assert.deepEqual([(await part('bytes=300004-')).status, (await part('bytes=0-1,5-6')).status], [416, 200])
  const head = await fetch(url, { method: 'HEAD' })
  assert.deepEqual([head.headers.get('content-length'), (await bytesOf(head)).length], ['300004', 0])
  assert.ok((await bytesOf(await fetch(url))).equals(body))
})

test('ranges are read as the standard says', () => {
  const size = 10
  for (const [header, range] of [
    ['bytes=0-', { start: 0, end: 9 }],
    ['bytes=9-20', { start: 9, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-30', { start: 0, end: 9 }],
    ['bytes=10-', 'none'],
    ['bytes=-0', 'none'],
    ['bytes=5-4', null],
    ['bytes=-', null],
    ['lines=1-2', null],
    [undefined, null],
  ] as const)
    assert.deepEqual(rangeOf(header, size), range, header)
})

test('a page of another origin may bring and read what it was given', async () => {
  const upload = await announce(admin, Buffer.from('Hello'), 'text/plain', 'a.txt')
  const asked = await call(upload.target.url, { method: 'OPTIONS', headers: { origin: 'https://shop.example' } })
  assert.deepEqual([asked.status, asked.headers.get('access-control-allow-origin')], [204, '*'])
  assert.match(asked.headers.get('access-control-allow-methods')!, /PUT/)
  assert.match(asked.headers.get('access-control-allow-headers')!, /content-type/)
  const answer = await sent(upload.target, '', Buffer.from('Hello'), 'text/plain')
  assert.equal(answer.headers.get('access-control-allow-origin'), '*')
})

test('what is not as announced is refused, and leaves nothing', async () => {
  const upload = await announce(admin, Buffer.from('Hello'), 'text/plain', 'a.txt')
  const status = async (body: string, type = 'text/plain', url = upload.target.url) =>
    (await sent({ ...upload.target, url }, '', Buffer.from(body), type)).status
  assert.deepEqual([await status('Hell'), await status('Hello!'), await status('Hello', 'text/html')], [400, 413, 415])
  assert.equal(await status('Hello', 'text/plain', upload.target.url.replace('size=5', 'size=50')), 403)
  assert.equal((await call(upload.target.url)).status, 404, 'it reads nothing')
  assert.equal((await call(upload.target.url, { method: 'DELETE' })).status, 405)
  const files = () => readdirSync(join(server.dataDir, 'files', 'uploads', server.communityId))
  assert.deepEqual(
    files().filter((name) => name.includes(upload.id)),
    [],
  )
})

test('a body that never says its size is cut where it becomes too large, and a caller who leaves leaves nothing', async () => {
  const { target: place, id } = await announce(admin, new Uint8Array(1_000_000), 'application/zip', 'a.zip')
  const endless = chunked(place.url)
  const answered = new Promise<number>((resolve, reject) => {
    endless.on('response', (answer) => resolve(answer.statusCode!)).on('error', reject)
  })
  for (let sent = 0; sent < 30; sent += 1) endless.write(new Uint8Array(50_000))
  assert.equal(await answered, 413)
  endless.destroy()
  const leaving = chunked(place.url)
  leaving.on('error', () => {})
  await new Promise((resolve) => leaving.write(new Uint8Array(400_000), resolve))
  leaving.destroy()
  const files = () => readdirSync(join(server.dataDir, 'files', 'uploads', server.communityId))
  while (files().some((name) => name.includes(id))) await new Promise((resolve) => setTimeout(resolve, 20))
  assert.deepEqual(
    server.logged.filter((line) => Number(line.level) >= 50),
    [],
  )
})

function chunked(url: string): ClientRequest {
  return request(url, { method: 'PUT', headers: { 'content-type': 'application/zip', 'transfer-encoding': 'chunked' } })
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
