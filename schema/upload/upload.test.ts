import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pngOf, text, uploadsIn } from '../testing/uploads.ts'
import { createWorld } from '../testing/world.ts'
import { allowances } from './allowance.ts'
import { fileTypes, fitsType } from './file-type.ts'

const mb = 1024 * 1024

async function start() {
  const world = await createWorld()
  return { world, ...uploadsIn(world), ana: await world.person('ana'), ben: await world.person('ben') }
}

test('a file is announced, brought, looked at, and then there to be attached', async () => {
  const { world, create, complete, ana } = await start()
  const { upload } = await create(ana, { filename: 'Grüße.txt' })
  assert.match(upload.id, /^upl_/)
  assert.deepEqual([upload.target.method, upload.attachment], ['PUT', null])
  assert.ok(await world.ports.storage.receive(upload.target.url, text('Hello'), 'text/plain'))
  const { attachment, target } = (await complete(ana, upload.id)).upload
  assert.equal(target, null)
  assert.equal(attachment.filename, 'Grüße.txt')
  assert.deepEqual([attachment.contentType, attachment.byteSize, attachment.width], ['text/plain', 5, null])
  const file = await world.ports.storage.serve(attachment.url)
  assert.deepEqual(file?.body, text('Hello'))
  assert.match(file?.disposition ?? '', /^attachment; filename\*=UTF-8''Gr%C3%BC%C3%9Fe\.txt$/)
})

test('an image loses what a camera notes and gets its size, a thumbnail and a placeholder', async () => {
  const { world, bring, complete, ana } = await start()
  const id = await bring(ana, pngOf(640, 480), { contentType: 'image/png', filename: 'photo.png' })
  const { attachment } = (await complete(ana, id)).upload
  assert.deepEqual([attachment.width, attachment.height], [640, 480])
  assert.match(attachment.thumbhash, /^[\w+/=]{20,60}$/)
  for (const url of [attachment.url, attachment.thumbnailUrl]) {
    const file = await world.ports.storage.serve(url)
    assert.ok(file && !new TextDecoder('latin1').decode(file.body).includes('52.5 N'))
    assert.equal(file.disposition, null)
  }
  for (const key of world.ports.storage.keys()) {
    const kept = (await world.ports.storage.get(key))!.body
    assert.ok(!new TextDecoder('latin1').decode(kept).includes('52.5 N'), `${key} still has it`)
  }
})

test('announcing twice is announcing once; another’s or another file’s clientId is a conflict', async () => {
  const { world, create, ana, ben, codeOf } = await start()
  const clientId = world.uuid()
  const first = await create(ana, { clientId })
  assert.equal((await create(ana, { clientId })).upload.id, first.upload.id)
  assert.equal(codeOf(await create(ana, { clientId, filename: 'other.txt' })), 'CLIENT_ID_REUSED')
  assert.equal(codeOf(await create(ben, { clientId })), 'CLIENT_ID_REUSED')
})

test('type, size and name are refused before anything travels, by role', async () => {
  const { world, create, ana, codeOf } = await start()
  const visitor = await world.visitor()
  const agent = await world.person('agent', ['AGENT'])
  assert.equal((await create(world.guest)).errorCode, 'UNAUTHENTICATED')
  for (const contentType of ['text/html', 'image/svg+xml', 'application/x-msdownload', 'nonsense', ''])
    assert.equal(codeOf(await create(agent, { contentType })), 'TYPE_NOT_ALLOWED', contentType)
  assert.equal(codeOf(await create(visitor, { contentType: 'application/zip' })), 'TYPE_NOT_ALLOWED')
  assert.ok((await create(ana, { contentType: 'application/ZIP; x=y' })).upload)
  for (const [ctx, most] of [
    [visitor, 10],
    [ana, 25],
    [agent, 50],
  ] as const) {
    assert.equal(codeOf(await create(ctx, { byteSize: most * mb + 1 })), 'TOO_LARGE')
    assert.ok((await create(ctx, { byteSize: most * mb })).upload)
  }
  for (const byteSize of [0, -1]) assert.equal(codeOf(await create(ana, { byteSize })), 'MIN_VALUE')
  for (const filename of ['', ' ', 'a/b', '..\\a', 'x'.repeat(201), 'a\u0007b'])
    assert.equal((await create(ana, { filename })).__typename, 'InvalidInputError', JSON.stringify(filename))
})

test('the day’s quota is refused before anything travels, also for many at once, and comes back', async () => {
  const { world, create, ana, codeOf } = await start()
  const left = async () =>
    (await world.run(ana, '{ viewerUploadAllowance { remainingByteSize maxByteSize maxAttachments } }'))
      .viewerUploadAllowance.remainingByteSize
  const { dayBytes, maxByteSize } = allowances.member
  assert.equal(await left(), dayBytes)
  const answers = await Promise.all(Array.from({ length: 12 }, () => create(ana, { byteSize: maxByteSize })))
  assert.equal(answers.filter((answer) => answer.upload).length, Math.floor(dayBytes / maxByteSize))
  assert.equal(await left(), 0)
  assert.equal(codeOf(await create(ana, { byteSize: 1 })), 'QUOTA_EXCEEDED')
  world.clock.advance(24 * 3600 * 1000 + 1)
  assert.ok((await create(ana)).upload)
  assert.equal((await world.run(world.guest, '{ viewerUploadAllowance { maxByteSize } }')).viewerUploadAllowance, null)
})

test('what arrived is looked at: another type, another size, a broken image and nothing are refused', async () => {
  const { world, bring, create, complete, ana, codeOf } = await start()
  const html = await bring(ana, text('<script>alert(1)</script>'), { contentType: 'image/png' })
  assert.equal(codeOf(await complete(ana, html)), 'WRONG_TYPE')
  assert.equal(codeOf(await complete(ana, html)), 'NOT_UPLOADED', 'and is gone')
  const broken = await bring(ana, pngOf(10, 10).subarray(0, 60), { contentType: 'image/png' })
  assert.equal(codeOf(await complete(ana, broken)), 'UNREADABLE_IMAGE')
  const binary = await bring(ana, Uint8Array.of(1, 2, 0, 4), { contentType: 'text/plain' })
  assert.equal(codeOf(await complete(ana, binary)), 'WRONG_TYPE')
  const { upload } = await create(ana)
  assert.equal(codeOf(await complete(ana, upload.id)), 'NOT_UPLOADED')
  for (const body of ['Hell', 'Hello, all'])
    await world.ports.storage
      .put(`uploads/${world.communityId}/${upload.id}.incoming`, text(body), 'text/plain')
      .then(async () => assert.equal(codeOf(await complete(ana, upload.id)), 'WRONG_SIZE'))
  assert.deepEqual(world.ports.storage.keys(), [])
})

test('only whoever began an upload completes it, and asks again without harm', async () => {
  const { bring, complete, ana, ben } = await start()
  const id = await bring(ana, text('Hello'))
  assert.equal((await complete(ben, id)).__typename, 'NotFoundError')
  const [first, second] = await Promise.all([complete(ana, id), complete(ana, id)])
  assert.deepEqual([first.upload?.id ?? first.errorCode, second.upload?.id ?? second.errorCode], [id, id])
  assert.equal((await complete(ana, id)).upload.attachment.byteSize, 5)
})

test('the holder of an address changes nothing after the file was looked at', async () => {
  const { world, create, complete, ana } = await start()
  const { upload } = await create(ana)
  const { storage } = world.ports
  await storage.receive(upload.target.url, text('Hello'), 'text/plain')
  const { attachment } = (await complete(ana, upload.id)).upload
  await storage.receive(upload.target.url, text('Other'), 'text/plain')
  assert.deepEqual((await storage.serve(attachment.url))?.body, text('Hello'))
  assert.deepEqual((await storage.serve((await complete(ana, upload.id)).upload.attachment.url))?.body, text('Hello'))
})

test('every type knows its own beginning and refuses a page', () => {
  const page = text('\x00<!doctype html><script></script>')
  for (const type of fileTypes) assert.ok(!fitsType(page, type), type)
  assert.ok(fitsType(text('ünï'.repeat(2000)).subarray(0, 4096), 'text/plain'), 'cut in the middle of a letter')
  assert.ok(fitsType(text('%PDF-1.7'), 'application/pdf'))
  assert.ok(fitsType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'))
  assert.ok(!fitsType(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'image/png'))
})
