import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Context } from '../kernel/context.ts'
import { framesOf, namesOf } from '../testing/accounts.ts'
import { forumIn } from '../testing/forum.ts'
import { pngOf, text, uploadsIn } from '../testing/uploads.ts'
import { createWorld } from '../testing/world.ts'
import { expireUpload } from './expiring.ts'

const day = 24 * 3600 * 1000
const minute = 60_000
const png = { contentType: 'image/png', filename: 'me.png' }

async function start() {
  const world = await createWorld()
  const uploads = uploadsIn(world)
  const { storage } = world.ports
  const fields = 'user { avatarUrl version }'
  const brought = (ctx: Context, width = 640, height = 480) => uploads.uploaded(ctx, pngOf(width, height), png)
  const set = (ctx: Context, input: object) => uploads.act(ctx, 'setProfilePicture', input, fields)
  const setNew = async (ctx: Context) => (await set(ctx, { uploadId: await brought(ctx) })).user.avatarUrl as string
  const keyAt = (url: string) => `uploads/${world.communityId}/${/upl_\w+/.exec(url)![0]}.picture`
  return {
    world,
    ...uploads,
    brought,
    set,
    setNew,
    keyAt,
    update: (ctx: Context, input: object) => uploads.act(ctx, 'updateProfile', input, fields),
    remove: (ctx: Context, of: Context) => uploads.act(ctx, 'removeProfilePicture', { userId: of.viewer.id }, fields),
    urlOf: async (of: Context, ctx = world.guest): Promise<string | null> =>
      (await world.run(ctx, `{ user(id: "${of.viewer.id}") { avatarUrl } }`)).user.avatarUrl,
    isThere: async (url: string) => (await storage.get(keyAt(url))) !== null,
    expireAll: () => uploads.expire(expireUpload, 'EXPIRE_UPLOAD'),
    ana: await world.person('ana'),
    ben: await world.person('ben'),
  }
}

test('an uploaded image is one’s picture: square, for everybody, under one address; the rest of it is gone', async () => {
  const { world, brought, set, urlOf, keyAt, ana } = await start()
  const uploadId = await brought(ana)
  const frames = await framesOf(world, world.guest, async () => {
    const { user } = await set(ana, { uploadId })
    assert.deepEqual(user, { avatarUrl: `https://forum.example/avatars/${uploadId}.webp`, version: 2 })
  })
  assert.deepEqual(namesOf(frames), ['USER_UPDATED', 'end'])
  const url = (await urlOf(ana))!
  assert.deepEqual(world.ports.storage.keys(), [keyAt(url)])
  const { body, contentType } = (await world.ports.storage.get(keyAt(url)))!
  const view = new DataView(body.buffer)
  assert.deepEqual([contentType, view.getUint32(16), view.getUint32(20)], ['image/webp', 256, 256])
  world.clock.advance(30 * day)
  assert.equal(await urlOf(ana), url)
  assert.equal(await urlOf(ana, await world.visitor()), url)
})

test('only an image that is one’s own, complete and free becomes a picture; anything else is refused at its field', async () => {
  const { world, set, brought, uploaded, create, urlOf, codeOf, ana, ben } = await start()
  const forum = forumIn(world)
  const category = await forum.category(await world.person('admin', ['ADMIN']), 'Help')
  const attached = await brought(ana)
  await forum.topic(ana, category.id, { attachmentIds: [attached] })
  const elsewhere = await world.person('ana', [], await world.addCommunity('Other'))
  const late = await brought(ana)
  world.clock.advance(day)
  for (const uploadId of [
    await brought(ben),
    await brought(elsewhere),
    attached,
    late,
    (await create(ana, { ...png })).upload.id,
    'upl_x',
  ])
    assert.deepEqual((await set(ana, { uploadId })).issues, [{ path: ['uploadId'], code: 'NOT_ATTACHABLE' }], uploadId)
  assert.equal(codeOf(await set(ana, { uploadId: await uploaded(ana, text('Hello')) })), 'TYPE_NOT_ALLOWED')
  assert.equal(await urlOf(ana), null)
  const visitor = await world.visitor()
  assert.equal((await set(world.guest, { uploadId: late })).errorCode, 'UNAUTHENTICATED')
  assert.equal((await set(visitor, { uploadId: await brought(visitor) })).errorCode, 'FORBIDDEN')
})

test('an upload is used once: asked again it is the same, and what was a picture is nothing else ever after', async () => {
  const { world, set, brought, setNew, codeOf, urlOf, ana } = await start()
  const forum = forumIn(world)
  const category = await forum.category(await world.person('admin', ['ADMIN']), 'Help')
  const uploadId = await brought(ana)
  const [first, second] = await Promise.all([set(ana, { uploadId }), set(ana, { uploadId })])
  assert.deepEqual([first.user.version, second.user.version], [2, 2])
  assert.equal((await set(ana, { uploadId })).user.version, 2)
  assert.equal(codeOf(await forum.topic(ana, category.id, { attachmentIds: [uploadId] })), 'NOT_ATTACHABLE')
  const url = await setNew(ana)
  assert.equal(codeOf(await set(ana, { uploadId })), 'NOT_ATTACHABLE')
  assert.equal(codeOf(await forum.topic(ana, category.id, { attachmentIds: [uploadId] })), 'NOT_ATTACHABLE')
  assert.equal(await urlOf(ana), url)
})

test('of a picture and an attachment that are made of one upload at once, one is made, and nothing private is shown', async () => {
  const { world, set, brought, isThere, ana } = await start()
  const forum = forumIn(world)
  const category = await forum.category(await world.person('admin', ['ADMIN']), 'Help')
  for (let round = 0; round < 5; round += 1) {
    const uploadId = await brought(ana)
    const [shown, topic] = await Promise.all([
      set(ana, { uploadId }),
      forum.topic(ana, category.id, { attachmentIds: [uploadId] }),
    ])
    assert.equal([shown.user, topic.id].filter(Boolean).length, 1)
    assert.equal(await isThere(uploadId), Boolean(shown.user))
  }
})

test('a picture that is replaced, taken away or made a link of is thrown away a day later', async () => {
  const { world, setNew, set, update, isThere, expireAll, urlOf, ana } = await start()
  const { database } = world.ports
  for (const replace of [
    () => setNew(ana),
    () => set(ana, { uploadId: null }),
    () => update(ana, { avatarUrl: 'https://x.example/a.png' }),
    () => update(ana, { avatarUrl: null }),
  ]) {
    const url = await setNew(ana)
    await replace()
    assert.notEqual(await urlOf(ana), url)
    world.clock.advance(day - minute)
    await expireAll()
    assert.ok(await isThere(url), 'pages that were kept still show it')
    world.clock.advance(3 * minute)
    await expireAll()
    assert.ok(!(await isThere(url)))
  }
  assert.deepEqual(await database.all(database.sql.selectFrom('Upload').select('id')), [])
  assert.deepEqual(world.ports.storage.keys(), [])
})

test('what was read of a profile can be written back, and an omitted upload changes nothing', async () => {
  const { world, setNew, set, update, isThere, expireAll, urlOf, ana } = await start()
  const url = await setNew(ana)
  await update(ana, { avatarUrl: url, bio: 'Hi' })
  await set(ana, {})
  world.clock.advance(30 * day)
  await expireAll()
  assert.equal(await urlOf(ana), url)
  assert.ok(await isThere(url))
})

test('moderators take a picture away, uploaded or linked, with its bytes at once; staff’s only who is above', async () => {
  const { world, setNew, remove, update, isThere, expireAll, urlOf, ana, ben } = await start()
  const mo = await world.person('mo', ['MODERATOR'])
  const [admin, owner] = [await world.person('admin', ['ADMIN']), await world.person('owner', ['OWNER'])]
  const url = await setNew(ana)
  assert.equal((await remove(ben, ana)).errorCode, 'FORBIDDEN')
  assert.equal((await remove(world.guest, ana)).errorCode, 'UNAUTHENTICATED')
  const far = await world.person('far', [], await world.addCommunity('Other'))
  assert.equal((await remove(mo, far)).errorCode, 'NOT_FOUND')
  assert.deepEqual((await remove(mo, ana)).user, { avatarUrl: null, version: 3 })
  assert.equal((await remove(mo, ana)).user.version, 3, 'nothing is there any more')
  world.clock.advance(2 * minute)
  await expireAll()
  assert.ok(!(await isThere(url)))
  await update(ben, { avatarUrl: 'https://x.example/bad.png' })
  await remove(mo, ben)
  assert.equal(await urlOf(ben), null)
  for (const ctx of [mo, admin]) await setNew(ctx)
  const moTwo = await world.person('motwo', ['MODERATOR'])
  assert.equal((await remove(moTwo, mo)).errorCode, 'FORBIDDEN')
  assert.equal((await remove(admin, mo)).user.avatarUrl, null)
  assert.equal((await remove(mo, admin)).errorCode, 'FORBIDDEN')
  assert.equal((await remove(owner, admin)).user.avatarUrl, null)
})

test('pictures are in every place where a person is shown', async () => {
  const { world, setNew, ana } = await start()
  const url = await setNew(ana)
  const document = `{ viewer { avatarUrl } users(first: 5, query: "ana") { nodes { avatarUrl } }
    node(id: "${ana.viewer.id}") { ... on Actor { avatarUrl } } }`
  const { viewer, users, node } = await world.run(ana, document)
  assert.deepEqual([viewer.avatarUrl, users.nodes[0].avatarUrl, node.avatarUrl], [url, url, url])
})
