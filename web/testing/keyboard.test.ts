import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sendMessage } from '@forium/client/conversation'
import type { Browser, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, visit } from './browser.ts'
import { startWebServer, type WebServer } from './server.ts'
import { reply, type Someone, someone, startTopic } from './topic.ts'

const skip = noBrowser
let server: WebServer
let browser: Browser
let admin: Someone
let agent: Someone
let ana: Someone

before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
  admin = await someone(server, 'olga', ['ADMIN'])
  agent = await someone(server, 'agent', ['AGENT'])
  ana = await someone(server, 'ana')
})
after(async () => {
  await browser?.close()
  await server?.close()
})

const open = async (who: Someone | undefined, path: string) => {
  const seen = await visit(browser, server.url, who?.token, { reducedMotion: 'reduce' })
  await seen.page.goto(server.url + path)
  await alive(seen.page)
  return seen
}
const bubble = (page: Page, text: string) => page.locator('article .bubble').filter({ hasText: text })

/** Where the keys go; it must be seen, and never be lost. */
async function focused(page: Page): Promise<{ tag: string; name: string }> {
  const found = await page.evaluate(() => {
    const at = document.activeElement as HTMLElement
    const style = getComputedStyle(at)
    const box = at.getBoundingClientRect()
    if (at === document.body) return { tag: 'BODY', name: '', ring: false, shown: false }
    // A post draws its ring before itself, a field its frame's.
    const around = [at, at.parentElement ?? at, at.closest('form, label, div') ?? at].map((one) =>
      getComputedStyle(one),
    )
    const ring = [...around, getComputedStyle(at, '::before')].some(({ outlineStyle, boxShadow }) => {
      return outlineStyle !== 'none' || boxShadow !== 'none'
    })
    const shown = box.width > 0 && box.height > 0 && style.visibility === 'visible'
    return { tag: at.tagName, name: at.ariaLabel ?? at.textContent?.trim().slice(0, 60) ?? '', ring, shown }
  })
  assert.ok(found.tag !== 'BODY', 'the focus is lost')
  assert.ok(found.shown && found.ring, `the focus cannot be seen: ${found.tag} ${found.name}`)
  return found
}

/** Presses Tab until the focus is on what is wanted, and sees it all the way. */
async function tabTo(page: Page, wanted: (at: { tag: string; name: string }) => boolean, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    if (wanted(await focused(page))) return
  }
  assert.fail(`not reached in ${await page.title()}`)
}
const writing = ({ tag }: { tag: string }) => tag === 'TEXTAREA'

/** Everything that the polite region of the page has said since. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    const region = document.querySelector('.visually-hidden[aria-live="polite"]')!
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
      characterData: true,
      childList: true,
      subtree: true,
    })
  })
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
}

test('a visitor asks, reads the answer and replies, with the keyboard alone', { skip }, async () => {
  const { page, problems, close } = await open(undefined, '/chat')
  await tabTo(page, writing)
  await page.keyboard.type('Where is the door?')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/chat\/cnv_/)
  await bubble(page, 'Where is the door?').waitFor()
  const said = await listen(page)
  const conversationId = page.url().split('/').at(-1)!
  await agent.client.run(sendMessage, { input: { conversationId, body: 'Behind the curtain.' } })
  await bubble(page, 'Behind the curtain.').waitFor()
  assert.deepEqual(await said(), ['agent: Behind the curtain.'])
  const at = await page.evaluate(() => document.activeElement?.tagName)
  if (at !== 'TEXTAREA') await tabTo(page, writing)
  await page.keyboard.type('Thank you')
  await page.keyboard.press('Enter')
  await bubble(page, 'Thank you').waitFor()
  await page.locator('[data-delivery]').waitFor()
  assert.ok(writing(await focused(page)))
  // One’s own words are not read to one.
  assert.deepEqual((await said()).length, 1)
  assert.deepEqual(problems, [])
  await close()
})

test('a topic is read and replied to with the keyboard alone; what others write is said once', { skip }, async () => {
  const topic = await startTopic(admin, ana, 2)
  const { page, problems, close } = await open(ana, topic.path)
  await page.keyboard.press('Tab')
  assert.equal((await focused(page)).name, 'Skip to the content')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'content')
  for (const id of ['post-1', 'post-2']) {
    await page.keyboard.press('j')
    await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id)
  }
  await focused(page)
  await page.keyboard.press('r')
  await page.locator('[data-editor]').waitFor()
  await page.waitForFunction(() => document.activeElement?.matches('[data-editor]'))
  await page.keyboard.type('It is *here*')
  await page.keyboard.press('Control+Enter')
  await page.locator('#post-4 .prose em').waitFor()
  await focused(page)
  const said = await listen(page)
  await reply(admin, topic.id, 'And there')
  await page.locator('[data-number]').filter({ hasText: 'And there' }).waitFor()
  await page.waitForFunction(() => (globalThis as unknown as { said: string[] }).said.length > 0)
  assert.deepEqual(await said(), ['1 new reply'])
  assert.deepEqual(problems, [])
  await close()
})

test('an agent works through the inbox with the keyboard alone, and the focus is never lost', { skip }, async () => {
  for (const text of ['First case', 'Second case']) {
    const visitor = await open(undefined, '/chat')
    await visitor.page.locator('textarea').fill(text)
    await visitor.page.keyboard.press('Enter')
    await visitor.page.waitForURL(/\/chat\/cnv_/)
    await visitor.close()
  }
  const { page, problems, close } = await open(agent, '/inbox')
  await page.getByRole('link', { name: /Second case/ }).waitFor()
  await page.keyboard.press('j')
  await bubble(page, 'Second case').waitFor()
  await page.keyboard.press('j')
  await bubble(page, 'First case').waitFor()
  await page.keyboard.press('k')
  await bubble(page, 'Second case').waitFor()

  await page.keyboard.press('r')
  assert.ok(writing(await focused(page)))
  await page.keyboard.type('We are here')
  await page.keyboard.press('Enter')
  await bubble(page, 'We are here').waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('n')
  await page.keyboard.type('Only for us')
  await page.keyboard.press('Enter')
  await page.locator('article.note').filter({ hasText: 'Only for us' }).waitFor()
  await page.keyboard.press('Escape')

  for (const keys of ['?', 'Control+k']) {
    await page.keyboard.press(keys)
    await page.locator('dialog[open]').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' })
    await focused(page)
  }
  await page.keyboard.press('e')
  await page.getByRole('button', { name: 'Reopen' }).waitFor()
  await focused(page)
  assert.deepEqual(problems, [])
  await close()
})
