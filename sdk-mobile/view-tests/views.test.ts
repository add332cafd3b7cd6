// The React Native views: under Jest with React Native's own preset, and by react-native-web in Chromium, both on a real
// server. No phone and no simulator is in it.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { type Community, openCommunity } from './testing/community.ts'
import { folder, install } from './testing/installed.ts'
import { bundledViews, noBrowser, openPages } from './testing/page.ts'

before(install)

test('the views do in Jest what they should', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '--ci'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'test' },
  })
  assert.equal(status, 0, `${stdout}\n${stderr}`)
})

test('the views and the tests of them have the types of React and React Native', () => {
  const args = ['node_modules/typescript/bin/tsc', '-p', join(folder, 'tsconfig.json')]
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.equal(status, 0, stdout)
})

test('the views weigh at most 30 kB, without the client', async () => {
  const code = await bundledViews()
  const size = gzipSync(code, { level: 9 }).length
  assert.ok(size <= 30_000, `${size} bytes`)
  assert.doesNotMatch(code, /mutation sendMessage|document\.|process\.env/)
})

let community: Community
let pages: Awaited<ReturnType<typeof openPages>>

before(async () => {
  if (noBrowser) return
  community = await openCommunity()
  pages = await openPages()
})
after(async () => {
  await pages?.close()
  await community?.close()
})

test('a message is sent from Chromium, and the answer is drawn', { skip: noBrowser }, async () => {
  const { token } = await community.person('bea')
  const page = await pages.open({ url: community.url, token, show: 'messenger' })
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.getByPlaceholder('Write a message').fill('Where is my order?')
  await page.getByPlaceholder('Write a message').press('Enter')
  await page.getByLabel(/^You, Where is my order\?, .*, Sent$/).waitFor()
  const id = await page.evaluate<string>(
    '(() => { const view = forium.conversations(); const { id } = view.get().data[0]; view.close(); return id })()',
  )
  await community.answer(id, 'On its way.')
  await page.getByText('On its way.', { exact: true }).waitFor()
  assert.equal(await page.getByPlaceholder('Write a message').inputValue(), '')
})

test('files are chosen in Chromium, shown on their way, and sent', { skip: noBrowser }, async () => {
  const { token } = await community.person('hedi')
  const page = await pages.open({ url: community.url, token, show: 'messenger' })
  await page.getByRole('button', { name: 'New conversation' }).click()
  let release = () => {}
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/files/**', async (route) => {
    if (route.request().method() === 'PUT') await gate
    await route.continue()
  })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Attach files' }).click()
  const buffer = Buffer.from('Step 1: switch it off.')
  await (await chooser).setFiles([{ name: 'steps.txt', mimeType: 'text/plain', buffer }])
  await page.getByRole('progressbar', { name: 'Uploading steps.txt' }).waitFor()
  await page.getByRole('button', { name: 'Send' }).click()
  release()
  await page.getByRole('button', { name: 'File: steps.txt' }).waitFor()
  await page.getByLabel(/, Sent$/).waitFor()
  await page.unrouteAll()
})

test('what is loaded above leaves what one reads where it stands', { skip: noBrowser }, async () => {
  const { token } = await community.person('gina')
  const page = await pages.open({ url: community.url, token, show: 'messenger' })
  const id = await page.evaluate<string>("forium.startConversation('The first of all').then(({ id }) => id)")
  await page.getByRole('button', { name: /^Example, The first of all/ }).waitFor()
  await page.waitForFunction('forium.outbox.items.get().length === 0')
  for (let i = 1; i <= 60; i++) await community.answer(id, `Number ${i}`)
  // Somebody else's device: only the latest fifty are there.
  const other = await pages.open({ url: community.url, token, show: 'messenger', conversationId: id })
  await other.getByText('Number 60', { exact: true }).waitFor()
  assert.equal(await other.getByText('The first of all').count(), 0)
  const held = other.getByText('Number 20', { exact: true })
  await held.scrollIntoViewIfNeeded()
  const before = (await held.boundingBox())!.y
  await other.getByText('Number 2', { exact: true }).waitFor({ state: 'attached' })
  const after = (await held.boundingBox())!.y
  assert.ok(Math.abs(after - before) < 4, `it moved from ${before} to ${after}`)
})

test('right to left, the sides are changed and a text keeps its own direction', { skip: noBrowser }, async () => {
  const { token } = await community.person('carl')
  const page = await pages.open({ url: community.url, token, show: 'topic', topicId: community.topicId, locale: 'ar' })
  const words = page.getByText('and need more seats')
  await words.waitFor()
  const [send, field] = await Promise.all([
    page.getByRole('button', { name: 'إرسال' }).boundingBox(),
    page.getByPlaceholder('اكتب ردًا').boundingBox(),
  ])
  assert.ok(send!.x < field!.x, 'the button stands left of the field')
  assert.equal(await words.evaluate((element) => getComputedStyle(element).direction), 'ltr')
})

test('with letters of twice the size nothing leaves the screen', { skip: noBrowser }, async () => {
  const { token } = await community.person('dora')
  const theme = { font: { size: 32 } }
  const page = await pages.open({ url: community.url, token, show: 'topic', topicId: community.topicId, theme })
  await page.getByText('and need more seats').waitFor()
  assert.ok(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'))
  const send = await page.getByRole('button', { name: 'Send' }).boundingBox()
  assert.ok(send!.x + send!.width <= 390)
})
