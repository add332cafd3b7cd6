// What the messenger does not let in: foreign messages, foreign places, and names that want to be more than names.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { createClient } from '@forium/client'
import { sendMessage, startConversation } from '@forium/client/conversation'
import { memoryStorage } from '@forium/client/storage-memory'
import { createTopic } from '@forium/client/topic'
import type { Browser } from 'playwright-core'
import type { BridgeOptions } from '../host/serve.ts'
import { type Community, startCommunity, until } from './testing/community.ts'
import { openApp, openBrowser, noChromium as skip } from './testing/webview.ts'

const hostile = `'"\`\${alert(1)}</script><script>window.broken=1</script><img src=x onerror=window.broken=1>\u2028\u2029`
const folder = mkdtempSync(join(tmpdir(), 'forium-refusals-'))
let browser: Browser
let community: Community
let token: string

before(async () => {
  if (skip) return
  community = await startCommunity()
  browser = await openBrowser()
  token = (await community.server.person('boris', ['MEMBER'])).token
})
after(async () => {
  await browser?.close()
  await community?.close()
  rmSync(folder, { recursive: true })
})

const app = (more: Partial<BridgeOptions> = {}) =>
  openApp(browser, {
    storage: memoryStorage(),
    token: () => token,
    state: () => ({ origin: community.origin, locale: 'en' }),
    ...more,
  })

test('what is no message of the bridge, or no such place, changes nothing', { skip }, async () => {
  const { page, bridge, problems, close } = await app()
  await page.waitForSelector('#new')
  const texts = [
    ...[
      '',
      'null',
      '[]',
      '{"v":2,"event":"back","data":null}',
      '{"v":1,"event":"storage.clear","data":1}',
      '{"v":1,"id":1}',
    ],
    ...['{"v":1,"id":99,"result":[]}', '{"v":1,"event":"route","data":{"name":"conversation","id":"../../etc"}}'],
    ...['{"v":1,"event":"route","data":{"name":"topic"}}', '{"v":1,"event":"route","data":"javascript:alert(1)"}'],
    ...['{"v":1,"event":"insets","data":{"top":"9px;background:red","left":-4}}', '{"v":1,"event":"insets","data":7}'],
    '{"v":1,"event":"locale","data":{"toString":1}}',
  ]
  await page.evaluate((all) => {
    const { __foriumNative: native } = window as unknown as { __foriumNative: { receive(text: unknown): void } }
    for (const text of [...all, undefined, 7, {}]) native.receive(text)
    // Not a way in at all, whoever speaks.
    for (const text of all) window.postMessage(text, '*')
    window.postMessage({ v: 1, event: 'route', data: { name: 'new-conversation' } }, '*')
  }, texts)
  bridge.event('theme', {
    color: { accent: 'red;}*{display:none', surface: 'url(https://evil.example)' },
    font: { body: 'x}' },
  })
  await page.waitForTimeout(200)
  assert.equal(await page.locator('#new').count(), 1)
  const style = await page.evaluate('document.documentElement.style.cssText')
  assert.doesNotMatch(String(style), /url|display|red|evil|9px/)
  assert.equal(await page.evaluate('document.documentElement.lang'), 'en')
  assert.deepEqual(problems, [])
  await close()
})

test('a page of another address gets nothing from the app, and no other page can be opened in here', {
  skip,
}, async () => {
  const kept = memoryStorage()
  await kept.apply([['o/secret', 1]])
  const { page, refused, close } = await app({ storage: kept })
  await page.waitForSelector('#new')
  const framed = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective))
        const frame = document.createElement('iframe')
        frame.src = 'https://evil.example/'
        document.body.append(frame)
      }),
  )
  assert.match(framed, /frame-src|default-src/)
  writeFileSync(join(folder, 'evil.html'), '<!doctype html><title>Evil</title>')
  await page.goto(pathToFileURL(join(folder, 'evil.html')).href)
  await page.evaluate(() => {
    const { ForiumNative } = window as unknown as { ForiumNative: { postMessage(text: string): Promise<void> } }
    return ForiumNative.postMessage(JSON.stringify({ v: 1, id: 1, method: 'storage.clear', params: [] }))
  })
  await until(() => refused.includes('not from the page'), 'it is refused')
  assert.equal((await kept.load('o/secret')).length, 1)
  await close()
})

test('it speaks to its community and to nobody else, and runs no text as a script', { skip }, async () => {
  const { page, close } = await app()
  await page.waitForSelector('#new')
  const refused = await page.evaluate(async (elsewhere) => {
    const found: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => found.push(effectiveDirective))
    await fetch(`${elsewhere}/graphql`).catch(() => {})
    try {
      new WebSocket('wss://evil.example/')
    } catch {}
    const script = document.createElement('script')
    for (const act of [() => (script.text = 'window.broken = 1'), () => (document.body.innerHTML = '<b>')])
      try {
        act()
      } catch {
        found.push('trusted-types')
      }
    const told = () => found.filter((name) => name !== 'require-trusted-types-for')
    for (let left = 100; left > 0 && told().length < 4; left--) await new Promise((next) => setTimeout(next, 50))
    return told()
  }, community.server.url)
  assert.deepEqual(refused.sort(), ['connect-src', 'connect-src', 'trusted-types', 'trusted-types'])
  assert.equal(await page.evaluate('window.broken'), undefined)
  await close()
})

test('names and texts with quotes, ends of scripts and separators of lines stay text', { skip }, async () => {
  const opened: string[] = []
  const mine = createClient({ url: `${community.server.url}/graphql`, token })
  const { conversation } = await mine.run(startConversation, { input: { body: hostile, subject: 'Names' } })
  const title = hostile.replace(/[\u2028\u2029]/g, ' ').slice(0, 110)
  await community.agent.run(createTopic, {
    input: { categoryId: community.categoryId, kind: 'DISCUSSION', title, body: hostile },
  })
  const link = 'javascript:alert(1) intent://x https://example.org/?q=a&b=c'
  await community.agent.run(sendMessage, { input: { conversationId: conversation.id, body: link } })
  const theme = { logo: { light: 'javascript:alert(1)' }, color: { accent: hostile } }
  const { page, bridge, problems, close } = await app({
    openLink: (url) => void opened.push(url),
    state: () => ({ origin: community.origin, locale: hostile, theme }),
  })
  bridge.event('push', { title: hostile })
  await page.locator('[id^=row-top]', { hasText: 'window.broken' }).waitFor()
  await page.locator('[id^=row-cnv]', { hasText: 'Names' }).click()
  const first = page.locator('.bubble .body').first()
  await first.waitFor()
  assert.ok((await first.textContent())!.includes(`'"\`\${alert(1)}`))
  assert.deepEqual(await page.locator('.bubble a').allTextContents(), ['https://example.org/?q=a&b=c'])
  await page.locator('.bubble a').click()
  await until(() => opened.length === 1, 'the app opens the link')
  assert.deepEqual(opened, ['https://example.org/?q=a&b=c'])
  assert.equal(await page.evaluate('window.broken'), undefined)
  assert.deepEqual(problems, [])
  mine.close()
  await close()
})
