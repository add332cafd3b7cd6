import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { deletePost } from '@forium/client/post'
import { commit } from '@forium/schema/kernel/commit.ts'
import { noBrowser, openBrowser } from './browser.ts'
import { peopleAt } from './journeys/urho.ts'
import { startWebServer } from './server.ts'
import { reply, someone, startTopic } from './topic.ts'

const skip = noBrowser
const server = skip ? null! : await startWebServer()
const browser = skip ? null! : await openBrowser()
const people = skip ? null! : peopleAt(browser, server.url)
after(async () => {
  await browser?.close()
  await server?.close()
})

test('who may not enter a section sees why inside the frame of all pages, and what to do', { skip }, async () => {
  const member = await server.person('mia')
  await people(async (come) => {
    for (const path of ['/admin', '/inbox', '/review']) {
      const { page } = await come(path, member.token)
      await page.getByRole('heading', { level: 1, name: 'You may not see this' }).waitFor()
      await page.getByRole('banner').getByRole('search').waitFor()
      assert.equal(await page.getByRole('link', { name: 'Ask the team' }).getAttribute('href'), '/chat', path)
      assert.equal((await fetch(server.url + path, { headers: { cookie: `session=${member.token}` } })).status, 403)
      const guest = await come(path)
      const way = guest.page.getByRole('main').getByRole('link', { name: 'Sign in' })
      assert.equal(await way.getAttribute('href'), `/sign-in?to=${encodeURIComponent(path)}`)
      await guest.page.getByRole('banner').waitFor()
    }
  })
})

test('a moderator reads who took a post away; a long topic begins with its summary, folded', { skip }, async () => {
  const [admin, mod, ana] = [
    await someone(server, 'olga', ['ADMIN']),
    await someone(server, 'mo', ['MODERATOR']),
    await someone(server, 'ana'),
  ]
  const topic = await startTopic(admin, ana, 0)
  const post = await reply(ana, topic.id, 'Buy this')
  await mod.client.run(deletePost, { input: { id: post.id } })
  const ctx = server.system()
  const row = { subjectId: topic.id, communityId: server.communityId, text: 'The door is green.', source: 'EXTRACTIVE' }
  const summary = { ...row, upTo: 2, updatedAt: ctx.clock.now() }
  await commit(ctx, async (unit) => unit.write(unit.sql.insertInto('Summary').values(summary)))
  await people(async (come) => {
    const seen = await come(topic.path, mod.token)
    await seen.page.getByText(/by mo/).waitFor()
    const guest = await come(topic.path, undefined, { javaScriptEnabled: false })
    assert.equal(await guest.page.getByText(/by mo/).count(), 0)
    const text = guest.page.getByText('The door is green.')
    assert.equal(await text.isVisible(), false)
    await guest.page.locator('details summary').filter({ hasText: 'Summary' }).click()
    await text.waitFor()
    await guest.page.getByText('Sentences taken from what was said, up to number 2').waitFor()
  })
})

test('a page may send files to the bucket that is set, and to no other place', { skip }, async () => {
  const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'secret' }
  const stored = await startWebServer({ env: { ...keys, S3_BUCKET: 'files', S3_ENDPOINT: 'http://127.0.0.1:9' } })
  const policyOf = async (url: string) => (await fetch(url)).headers.get('content-security-policy') ?? ''
  const [own, other] = await Promise.all([policyOf(server.url), policyOf(stored.url)])
  await stored.close()
  assert.match(own, /connect-src 'self';/)
  assert.match(other, /connect-src 'self' http:\/\/127\.0\.0\.1:9;/)
  const plain = (policy: string) => policy.replace(/'sha256-[^']+'/, '')
  assert.equal(plain(other.replace(' http://127.0.0.1:9', '')), plain(own))
})
