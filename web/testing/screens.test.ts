import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { writeArchive } from '@forium/api/transfer/archive.testing.ts'
import type { Browser, Page } from 'playwright-core'
import { alive, noBrowser, openBrowser, type Visit, visit } from './browser.ts'
import { fill, type Whom } from './content.ts'
import { startWebServer, type WebServer } from './server.ts'

const skip = noBrowser
const schemes = ['light', 'dark'] as const
type Who = Whom | 'guest'
type Content = Awaited<ReturnType<typeof fill>>
/** What is looked at: whose screen, where, and what one does there first. */
type Screen = [name: string, who: Who, path: (content: Content) => string, act?: (page: Page) => Promise<unknown>]

const composer = async (page: Page) => {
  await page.locator('[data-write]').click()
  await page.locator('[data-editor]').fill('Some *words*')
}
const button = (name: string, shown: string) => async (page: Page) => {
  await page.getByRole('button', { name }).first().click()
  await page.locator(shown).first().waitFor()
}
const key = (pressed: string) => async (page: Page) => {
  await page.keyboard.press(pressed)
  await page.locator('dialog[open]').waitFor()
}
const editTopic = async (page: Page) => {
  await page.getByRole('button', { name: 'Manage topic' }).first().click()
  await page.getByRole('menuitem', { name: 'Edit topic' }).click()
  await page.locator('dialog[open]').waitFor()
}
const refusedSignUp = async (page: Page) => {
  await page.getByLabel('Name').fill('x')
  await page.getByLabel('E-mail address').fill('somebody@example.com')
  await page.getByLabel('Password').fill('short')
  await page.getByRole('button', { name: 'Create account' }).click()
  await page.locator('[aria-invalid=true]').waitFor()
}
const screens: Screen[] = [
  ['home', 'guest', () => '/'],
  ['home', 'member', () => '/'],
  ['a category', 'member', () => '/c/help'],
  ['a tag', 'guest', () => '/tag/colours'],
  ['tags', 'guest', () => '/tags'],
  ['categories of the forum', 'guest', () => '/categories'],
  ['people', 'guest', () => '/people'],
  ['a profile', 'member', () => '/u/agent'],
  ['what was found', 'guest', () => '/search?q=colours'],
  ['nothing found', 'guest', () => '/search?q=zebras'],
  ['a topic', 'guest', ({ topic }) => topic],
  ['a topic with tools', 'moderator', ({ topic }) => topic],
  ['a topic with the composer', 'member', ({ topic }) => topic, composer],
  ['a topic being edited', 'moderator', ({ topic }) => topic, editTopic],
  ['the keys of a topic', 'member', ({ topic }) => topic, key('?')],
  ['a new topic', 'member', () => '/new-topic'],
  ['notifications', 'member', () => '/notifications'],
  ['no notifications', 'owner', () => '/notifications'],
  ['the profile of one’s own', 'member', () => '/settings'],
  ['the account', 'member', () => '/settings/account'],
  ['the appearance', 'member', () => '/settings/appearance'],
  ['devices', 'member', () => '/settings/devices'],
  ['what one is told', 'member', () => '/settings/notifications'],
  ['what is followed', 'member', () => '/settings/follows'],
  ['sign in', 'guest', () => '/sign-in'],
  ['sign up', 'guest', () => '/sign-up'],
  ['what is wrong with an account', 'guest', () => '/sign-up', refusedSignUp],
  ['sign out', 'member', () => '/sign-out'],
  ['a forgotten password', 'guest', () => '/reset-password'],
  ['a new password', 'guest', () => '/reset-password?token=x'],
  ['a new address', 'member', () => '/confirm-email?token=x'],
  ['a link without its half', 'member', () => '/confirm-email'],
  ['an invitation', 'guest', () => '/invitation?token=x'],
  ['a worn out link', 'guest', () => '/verify-email?token=x'],
  ['the first chat', 'guest', () => '/chat'],
  ['chats', 'member', () => '/chat'],
  ['a chat', 'member', ({ conversation }) => `/chat/${conversation}`],
  ['one more chat', 'member', () => '/chat/new'],
  ['the inbox', 'agent', () => '/inbox'],
  ['an empty view of the inbox', 'agent', () => '/inbox?view=snoozed'],
  ['no inbox for members', 'member', () => '/inbox'],
  ['a case', 'agent', ({ conversation }) => `/inbox/${conversation}`],
  ['the keys of the inbox', 'agent', ({ conversation }) => `/inbox/${conversation}`, key('?')],
  ['the palette of the inbox', 'agent', ({ conversation }) => `/inbox/${conversation}`, key('Control+k')],
  ['the queue', 'moderator', () => '/review'],
  ['a report', 'moderator', ({ item }) => `/review/${item}`],
  ['nothing decided yet', 'moderator', () => '/review?show=decided'],
  ['no queue for members', 'member', () => '/review'],
  ['the overview', 'admin', () => '/admin'],
  ['the brand', 'admin', () => '/admin/brand'],
  ['words', 'admin', () => '/admin/words'],
  ['categories', 'admin', () => '/admin/categories'],
  ['a category being made', 'admin', () => '/admin/categories', button('New category', 'dialog[open]')],
  ['all people', 'admin', () => '/admin/people'],
  ['groups', 'admin', () => '/admin/groups'],
  ['invitations', 'admin', () => '/admin/invitations'],
  ['inboxes', 'admin', () => '/admin/inboxes'],
  ['canned responses', 'admin', () => '/admin/responses'],
  ['all tags', 'admin', () => '/admin/tags'],
  ['keys', 'owner', () => '/admin/api-keys'],
  ['a key being made', 'owner', () => '/admin/api-keys', button('New key', 'dialog[open]')],
  ['health', 'admin', () => '/admin/health'],
  ['imports', 'admin', () => '/admin/imports'],
  ['the welcome', 'owner', () => '/welcome'],
  ['the look', 'owner', () => '/welcome?step=look'],
  ['no network', 'guest', () => '/offline'],
  ['nothing there', 'member', () => '/nope'],
  ['no administration for members', 'member', () => '/admin'],
  ['no conversation there', 'agent', () => '/inbox/cnv_01j0001wqje43rsywd96tshq39'],
  ['nothing for guests', 'guest', () => '/settings'],
]

let server: WebServer
let browser: Browser
let content: Content
const visits = new Map<Who, Visit>()
before(async () => {
  if (skip) return
  ;[server, browser] = await Promise.all([startWebServer(), openBrowser()])
  content = await fill(server)
  writeArchive(join(server.dataDir, 'imports', 'old-forum.tar'), 1)
})
after(async () => {
  await browser?.close()
  await server?.close()
})

async function pageOf(who: Who): Promise<Page> {
  if (!visits.has(who)) {
    const token = who === 'guest' ? undefined : content.tokens.get(who)
    // Without motion nothing is half faded in when it is looked at.
    visits.set(who, await visit(browser, server.url, token, { reducedMotion: 'reduce', serviceWorkers: 'block' }))
  }
  return visits.get(who)!.page
}

/** In the second scheme only what depends on colours: the rest is the same page. */
async function violations(page: Page, scheme: (typeof schemes)[number]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  if (scheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
  const found = await axe.analyze()
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map(({ html, any }) => `${scheme} ${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
  )
}

for (const [name, who, path, act] of screens)
  test(`${name}, as ${who}: nothing that axe finds, in light and dark`, { skip }, async () => {
    const page = await pageOf(who)
    await page.goto(server.url + path(content))
    await alive(page)
    await act?.(page)
    for (const scheme of schemes) {
      await page.emulateMedia({ colorScheme: scheme })
      assert.deepEqual(await violations(page, scheme), [])
    }
    assert.deepEqual(visits.get(who)!.problems, [])
  })
