import assert from 'node:assert/strict'
import { newClientId } from '@forium/client'
import { createTag } from '@forium/schema/community/tag.service.ts'
import { alive } from '../browser.ts'
import { answer, ask, bell, post, signInByMail, typeReply } from './asking.ts'
import { type Journey, timed } from './urho.ts'

const title = 'Cutting holes in the terrain with two masks'

export const writing: Journey[] = [
  {
    name: 'ask: sign in on the way, see what is like it, keep the draft, and be in the list of others at once',
    async walk(scene) {
      await scene.server.person('newcomer')
      const helper = await scene.server.person('terrainguru')
      await createTag(scene.server.system(), { name: 'terrain', clientId: newClientId() })
      await scene.people(async (come) => {
        const guest = await come('/')
        const asked = await come('/', helper.token)
        const { page } = await come('/new-topic')
        await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click()
        await signInByMail(scene, page, 'newcomer@example.com')
        await page.waitForURL(/\/new-topic$/)
        await page.locator('[data-title]').fill(title)
        const similar = page.getByRole('complementary', { name: 'Already answered?' })
        await similar.getByRole('link', { name: 'Cutting holes in the terrain', exact: true }).waitFor()
        await page.getByLabel(/^Category/).selectOption({ label: 'Category 10' })
        await page.locator('[data-editor]').pressSequentially('One mask works. Do you know more, @terrain')
        await page.getByRole('option', { name: /terrainguru/ }).waitFor()
        await page.keyboard.press('Enter')
        const text = await page.locator('[data-editor]').inputValue()
        assert.match(text, /@terrainguru $/)
        await page.getByLabel(/^Tags/).fill('terrain')
        await page.keyboard.press('Enter')
        await page.getByText('Draft kept').waitFor()

        await page.reload()
        await alive(page)
        await page.getByText('Your draft is back.').waitFor()
        assert.equal(await page.locator('[data-title]').inputValue(), title)
        assert.equal(await page.locator('[data-editor]').inputValue(), text)
        await page.getByRole('button', { name: 'Remove terrain' }).waitFor()

        await timed(
          'a topic in the list of another',
          () => page.getByRole('button', { name: 'Publish' }).click(),
          () => guest.page.getByRole('main').getByRole('link', { name: title }).waitFor(),
        )
        await page.getByRole('heading', { level: 1, name: title }).waitFor()
        assert.match(page.url(), /\/t\/cutting-holes-in-the-terrain-with-two-masks\/top_/)
        await page.getByRole('main').getByRole('link', { name: '#terrain' }).waitFor()
        await page.getByRole('link', { name: '@terrainguru' }).waitFor()
        await bell(asked.page, 1).waitFor()
      })
    },
  },
  {
    name: 'answer and accept: both see it solved without loading anything anew, and so does the list',
    async walk({ server, people }) {
      const [asker, other] = [await server.person('asker'), await server.person('answerer')]
      const topic = await ask(server.url, asker, 'How do I light a cave?')
      await people(async (come) => {
        const list = await come('/')
        const mine = await come(topic.path, asker.token)
        const theirs = await come('/', other.token)
        await theirs.page.getByRole('main').getByRole('link', { name: topic.title }).click()
        await theirs.page.getByRole('heading', { level: 1, name: topic.title }).waitFor()
        const send = await typeReply(theirs.page, 'With **emissive** materials.')
        await timed('a post in the page of another', send, () => post(mine.page, 'With emissive materials.').waitFor())
        await mine.page.locator('#post-2').getByRole('button', { name: 'Mark as answer' }).click()
        for (const { page } of [mine, theirs]) {
          const solved = page.getByRole('complementary', { name: 'Accepted answer' })
          await solved.getByText('With emissive materials.').waitFor()
          await page.getByRole('link', { name: /^Solved/ }).waitFor()
        }
        await bell(theirs.page, 1).waitFor()
        await list.page.locator(`[data-topic="${topic.id}"]`).getByLabel('Solved').waitFor()
        for (const { page } of [mine, theirs]) assert.equal(await post(page, 'With emissive').count(), 1)
      })
    },
  },
  {
    name: 'follow and be told: a reply rings in two tabs, and opening it makes both quiet again',
    async walk({ server, people }) {
      const [asker, reader] = [await server.person('starter'), await server.person('follower')]
      const topic = await ask(server.url, asker, 'Which physics engine is faster?')
      await people(async (come) => {
        const { page, context } = await come(topic.path, reader.token)
        const level = (name: string) => page.getByRole('button', { name: `Notifications: ${name}` })
        await level('Normal').click()
        await page.getByRole('menuitemcheckbox', { name: /Watching/ }).click()
        await level('Watching').waitFor()
        await page.goto(server.url)
        await alive(page)
        const second = await context.newPage()
        await second.goto(`${server.url}/tags`)
        await alive(second)
        for (const tab of [page, second]) await bell(tab, 0).waitFor()
        await timed(
          'a reply at the bells of two tabs',
          () => answer(server.url, asker, topic.id, 'I measured: Bullet is.'),
          () => Promise.all([page, second].map((tab) => bell(tab, 1).waitFor())),
        )
        await page.bringToFront()
        await bell(page, 1).click()
        await page
          .getByRole('dialog', { name: 'Notifications' })
          .getByRole('link', { name: /starter posted/ })
          .click()
        await page.waitForURL((url) => url.pathname.startsWith(topic.path))
        await post(page, 'I measured: Bullet is.').waitFor()
        for (const tab of [page, second]) await bell(tab, 0).waitFor()
      })
    },
  },
]
