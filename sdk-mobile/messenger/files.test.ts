// Files from the messenger: chosen in a real browser, brought to a real server, seen by the agent.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createClient } from '@forium/client'
import { conversationPage, viewerConversations } from '@forium/client/conversation'
import { memoryStorage } from '@forium/client/storage-memory'
import { topicPage } from '@forium/client/topic'
import type { Browser, Page } from 'playwright-core'
import { type Community, startCommunity, until } from './testing/community.ts'
import { openApp, openBrowser, noChromium as skip } from './testing/webview.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-files-'))
let browser: Browser
let community: Community

before(async () => {
  if (skip) return
  community = await startCommunity()
  browser = await openBrowser()
})
after(async () => {
  await browser?.close()
  await community?.close()
  rmSync(folder, { recursive: true })
})

const text = (name: string, words = 'Step 1: switch it off.', mimeType = 'text/plain') => ({
  name,
  mimeType,
  buffer: Buffer.from(words),
})
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const picture = { name: 'display.png', mimeType: 'image/png', buffer: dot }

async function app(name: string, state: object = {}, locale = 'en') {
  const { token } = await community.server.person(name, ['MEMBER'])
  const mine = createClient({ url: `${community.server.url}/graphql`, token })
  const options = { storage: memoryStorage(), token: () => token, openLink() {} }
  const opened = await openApp(browser, { ...options, state: () => ({ origin: community.origin, locale, ...state }) })
  /** What the agent sees of the latest conversation. */
  const seen = async () => {
    const [{ id } = { id: '' }] = (await mine.run(viewerConversations, { first: 1 })).nodes
    if (!id) return []
    const { conversation } = await community.agent.run(conversationPage, { id, last: 20 })
    return conversation!.messages.nodes.map(({ body, attachments }) => [
      body?.text ?? '',
      ...attachments.map(({ filename }) => filename),
    ])
  }
  const end = async () => {
    mine.close()
    await opened.close()
  }
  return { ...opened, seen, end }
}
async function begin(page: Page): Promise<void> {
  await page.click('#new')
  await page.getByRole('button', { name: 'Attach files' }).waitFor()
}
const choose = (page: Page, ...files: ReturnType<typeof text>[]) => page.setInputFiles('input[type=file]', files)
const states = (page: Page) =>
  page.locator('li[data-state]').evaluateAll((all) => all.map((li) => (li as HTMLElement).dataset.state))
const send = (page: Page) => page.getByRole('button', { name: 'Send' }).click()
/** Lets what is sent to the files wait until it is called. */
async function held(page: Page): Promise<() => void> {
  let release = () => {}
  const gate = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/files/**', async (route) => {
    if (route.request().method() === 'PUT') await gate
    await route.continue()
  })
  return release
}

test('files go with the first message, with another, and alone, and the agent has them', { skip }, async () => {
  const { page, seen, problems, end } = await app('boris')
  await begin(page)
  await choose(page, picture, text('steps.txt'))
  await page.fill('textarea', 'What does this mean?')
  await send(page)
  await until(async () => (await seen()).length === 1, 'it is there')
  assert.deepEqual(await seen(), [['What does this mean?', 'display.png', 'steps.txt']])
  await page.locator('.picture img').waitFor()
  await page.getByText('steps.txt').waitFor()
  assert.equal(await page.locator('li[data-state]').count(), 0)
  await choose(page, text('alone.md', '# Alone', ''))
  await until(async () => (await states(page))[0] === 'done', 'it is brought')
  await send(page)
  await until(async () => (await seen()).length === 2, 'a file alone')
  assert.deepEqual((await seen())[1], ['', 'alone.md'])
  await page.getByText('Sent', { exact: true }).waitFor()
  const size = await page.locator('.picture img').evaluate((image) => (image as HTMLImageElement).naturalWidth)
  assert.equal(size, 1)
  assert.deepEqual(problems, [])
  await end()
})

test('sending waits for what is on its way, and shows how far it is', { skip }, async () => {
  const { page, seen, end } = await app('clara')
  await begin(page)
  const release = await held(page)
  await choose(page, text('slow.txt'))
  await page.getByRole('progressbar', { name: 'Sending: slow.txt' }).waitFor()
  await page.fill('textarea', 'With a file.')
  await send(page)
  await page.waitForTimeout(300)
  assert.deepEqual([await seen(), await page.inputValue('textarea')], [[], 'With a file.'])
  release()
  await until(async () => (await seen()).length === 1, 'it is there')
  assert.deepEqual(await seen(), [['With a file.', 'slow.txt']])
  await end()
})

test('too large, of a wrong type, not what its name says, too many: each says why, and the text stays', {
  skip,
}, async () => {
  const { page, seen, end } = await app('dora')
  await begin(page)
  const large = join(folder, 'large.txt')
  writeFileSync(large, Buffer.alloc(25 * 1024 * 1024 + 1))
  await page.setInputFiles('input[type=file]', large)
  await choose(page, text('page.html', '<p>', 'text/html'), text('fake.pdf', 'no', 'application/pdf'))
  await page.getByText('This file is too large: at most 25 MB can be sent.').waitFor()
  await page.getByText('Files of this type cannot be sent here.').waitFor()
  await page.getByText('This file is damaged, or not what its name says.').waitFor()
  assert.equal(await page.getByRole('button', { name: /^Try again/ }).count(), 0)
  await page.fill('textarea', 'See there.')
  await send(page)
  await page.getByText('Not all files are there. Try them again or remove them.').waitFor()
  assert.equal(await page.inputValue('textarea'), 'See there.')
  await choose(page, ...Array.from({ length: 8 }, (_, i) => text(`${i}.txt`)))
  await page.getByText('At most 10 files go with one message.').waitFor()
  for (const name of ['large.txt', 'page.html', 'fake.pdf'])
    await page.getByRole('button', { name: `Remove ${name}` }).click()
  await send(page)
  await until(async () => (await seen()).length === 1, 'it is there')
  assert.equal((await seen())[0]!.length, 8)
  await end()
})

test('without a network a file waits and says so, and goes by itself once there is one', { skip }, async () => {
  const { page, context, bridge, seen, end } = await app('emil')
  await begin(page)
  await context.setOffline(true)
  bridge.event('network', 'offline')
  await choose(page, text('later.txt'))
  await page.getByText('Files need a connection. It goes once you are online again.').waitFor()
  await page.getByRole('button', { name: 'Try again: later.txt' }).click()
  await until(async () => (await states(page))[0] === 'failed', 'it fails again')
  await context.setOffline(false)
  bridge.event('network', 'online')
  await until(async () => (await states(page))[0] === 'done', 'it has gone')
  await send(page)
  await until(async () => (await seen()).length === 1, 'it is there')
  assert.deepEqual(await seen(), [['', 'later.txt']])
  await end()
})

test('what is pasted or dropped is attached; what is taken away is not sent, and stays while one looks elsewhere', {
  skip,
}, async () => {
  const { page, bridge, seen, end } = await app('fred')
  await begin(page)
  await page.evaluate(() => {
    const given = (name: string) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['Hello'], name, { type: 'text/plain' }))
      return transfer
    }
    const area = document.querySelector('textarea')!
    area.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: given('pasted.txt'), bubbles: true, cancelable: true }),
    )
    area.dispatchEvent(new DragEvent('drop', { dataTransfer: given('dropped.txt'), bubbles: true, cancelable: true }))
  })
  await until(async () => (await states(page)).join() === 'done,done', 'both are there')
  await page.getByRole('button', { name: 'Remove pasted.txt' }).click()
  bridge.event('back', null)
  await begin(page)
  await page.getByText('dropped.txt').waitFor()
  await page.fill('textarea', 'Dropped.')
  await page.keyboard.press('Enter')
  await until(async () => (await seen()).length === 1, 'it is there')
  assert.deepEqual(await seen(), [['Dropped.', 'dropped.txt']])
  await end()
})

test('a reply in a topic has files, too', { skip }, async () => {
  const { page, end } = await app('gina')
  await page.locator('[id^=row-top]').click()
  await page.getByRole('button', { name: 'Attach files' }).waitFor()
  await choose(page, text('scale.txt'))
  await page.fill('textarea', 'I have drawn one.')
  await send(page)
  const files = async () => {
    const { topic } = await community.agent.run(topicPage, { id: community.topicId, first: 10 })
    return topic!.posts.nodes.find(({ body }) => body?.text === 'I have drawn one.')?.attachments[0]?.filename
  }
  await until(async () => (await files()) === 'scale.txt', 'it is there')
  await end()
})

test('an app that wants no files has no button for them, nor has whoever may send none', { skip }, async () => {
  const { page, end } = await app('hans', { attachments: false })
  await page.click('#new')
  await page.waitForSelector('textarea:not([disabled])')
  await page.waitForTimeout(500)
  assert.equal(await page.locator('input[type=file]').count(), 0)
  await end()
})
