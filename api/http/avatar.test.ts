import assert from 'node:assert/strict'
import { request } from 'node:http'
import { after, test } from 'node:test'
import { commit } from '@forium/schema/kernel/commit.ts'
import sharp from 'sharp'
import { ask, call } from '../testing/ask.ts'
import { startTestServer, type TestPerson } from '../testing/server.ts'
import { sent } from '../testing/storage-browser.ts'
import { uuidv7, write } from '../testing/writing.ts'

const server = await startTestServer()
after(() => server.close())
// So that addresses are of the very host and port that were asked.
await commit(server.system(), async (unit) =>
  unit.write(unit.sql.insertInto('CommunityHost').values({ host: '127.0.0.1', communityId: server.communityId })),
)
const target = 'target { method url fields { name value } headers { name value } }'

async function bring(who: TestPerson, body: Buffer, contentType = 'image/jpeg'): Promise<string> {
  const input = { clientId: uuidv7(), filename: 'me.jpg', contentType, byteSize: body.length }
  const { upload } = await write(server, who, 'createUpload', `upload { id ${target} }`, input)
  assert.equal((await sent(upload.target, '', body, contentType)).status, 204)
  await write(server, who, 'completeUpload', 'upload { id }', { id: upload.id })
  return upload.id
}

async function setPicture(who: TestPerson, body: Buffer): Promise<string> {
  const uploadId = await bring(who, body)
  return (await write(server, who, 'setProfilePicture', 'user { avatarUrl }', { uploadId })).user.avatarUrl
}

/** Left to right red, green, red: its middle is green alone. */
async function photo(): Promise<Buffer> {
  const middle = await sharp({ create: { width: 400, height: 600, channels: 3, background: '#00ff00' } })
    .png()
    .toBuffer()
  return sharp({ create: { width: 1200, height: 600, channels: 3, background: '#ff0000' } })
    .composite([{ input: middle, left: 400, top: 0 }])
    .withExif({ IFD0: { Make: 'SECRETCAMERA' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 0/1' } })
    .jpeg()
    .toBuffer()
}

test('a photo becomes a small square of its middle that anybody fetches and keeps, without its place', async () => {
  const ana = await server.person('ana')
  const url = await setPicture(ana, await photo())
  assert.match(url, new RegExp(`^${server.url}/avatars/upl_[0-9a-z]{26}\\.webp$`))
  const answer = await fetch(url)
  const body = Buffer.from(await answer.arrayBuffer())
  const { format, width, height, exif } = await sharp(body).metadata()
  assert.deepEqual([format, width, height, exif], ['webp', 256, 256, undefined])
  const { dominant } = await sharp(body).stats()
  assert.ok(dominant.g > 200 && dominant.r < 60, JSON.stringify(dominant))
  assert.ok(body.length < 20_000 && !body.includes('SECRETCAMERA'))
  const { headers } = answer
  assert.equal(headers.get('content-type'), 'image/webp')
  assert.equal(headers.get('cache-control'), 'public, max-age=604800, immutable')
  assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin')
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  const again = await call(url, { headers: { 'if-none-match': headers.get('etag')! } })
  assert.deepEqual([again.status, again.text], [304, ''])
  const head = await fetch(url, { method: 'HEAD' })
  assert.equal(head.headers.get('content-length'), String(body.length))
  const guest = await ask(server, '{ user(handle: "ana") { avatarUrl } }', {}, {})
  assert.equal(guest.json.data.user.avatarUrl, url)
})

test('nothing but pictures is behind these addresses', async () => {
  const ben = await server.person('ben')
  const id = await bring(ben, await photo())
  for (const path of [`${id}.webp`, `${id}.file`, id, '', '..%2f', '../files/x', `${id}.webp/`, 'upl_x.webp'])
    assert.equal((await call(`${server.url}/avatars/${path}`)).status, 404, path)
  assert.equal((await fetch(`${server.url}/avatars/${id}.webp`, { method: 'DELETE' })).status, 405)
})

test('another community’s host shows none of these pictures', async () => {
  await server.addCommunity('Other', 'other.example')
  const url = new URL(await setPicture(await server.person('carl'), await photo()))
  const status = await new Promise((resolve, reject) => {
    const there = { host: '127.0.0.1', port: url.port, path: url.pathname, headers: { host: 'other.example' } }
    const asked = request(there, (answer) => resolve(answer.resume().statusCode))
    asked.on('error', reject).end()
  })
  assert.deepEqual([status, (await fetch(url)).status], [404, 200])
})

test('pictures of many shapes are cut without being blown up, and one that moves stands still', async () => {
  const dora = await server.person('dora')
  const sized = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#3366aa' } })
  for (const [width, height, side] of [
    [40, 300, 40],
    [3000, 20, 20],
    [256, 256, 256],
  ] as const) {
    const url = await setPicture(dora, await sized(width, height).jpeg().toBuffer())
    const metadata = await sharp(Buffer.from(await (await fetch(url)).arrayBuffer())).metadata()
    assert.deepEqual([metadata.width, metadata.height], [side, side], `${width} × ${height}`)
  }
  const frames = await Promise.all(
    ['red', 'blue'].map((background) =>
      sharp({ create: { width: 20, height: 10, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer()
  const uploadId = await bring(dora, moving, 'image/gif')
  const { user } = await write(server, dora, 'setProfilePicture', 'user { avatarUrl }', { uploadId })
  const {
    pages = 1,
    width,
    height,
  } = await sharp(Buffer.from(await (await fetch(user.avatarUrl)).arrayBuffer())).metadata()
  assert.deepEqual([pages, width, height], [1, 10, 10])
})
