import assert from 'node:assert/strict'
import { join } from 'node:path'
import { writeArchive } from '@forium/api/transfer/archive.testing.ts'
import { alive } from '../browser.ts'
import { answer, ask } from './asking.ts'
import type { Journey } from './urho.ts'

export const running: Journey[] = [
  {
    name: 'moderate: a report comes in live, what is hidden is gone for guests, comes back, and one decides of two',
    async walk({ server, people }) {
      const [author, reporter, max, mod] = await Promise.all([
        server.person('seller'),
        server.person('witness'),
        server.person('max', ['MODERATOR']),
        server.person('mod', ['MODERATOR']),
      ])
      const topic = await ask(server.url, author, 'Where to buy assets?')
      await answer(server.url, author, topic.id, 'Cheap assets at my shop!')
      await people(async (come) => {
        const review = await come('/review', max.token)
        const { page } = await come(topic.path, reporter.token)
        const report = async (number: number, reason: RegExp) => {
          await page
            .locator(`#post-${number}`)
            .getByRole('button', { name: `More for post ${number}` })
            .click()
          await page.getByRole('menuitem', { name: 'Report' }).click()
          const dialog = page.getByRole('dialog', { name: 'Report to the moderators' })
          await dialog.getByLabel(reason).check()
          await dialog.getByRole('button', { name: 'Send report' }).click()
          await dialog.getByText('Thank you').waitFor()
          await dialog.getByRole('button', { name: 'Close' }).last().click()
        }
        const guestReads = async () => (await (await fetch(server.url + topic.path)).text()).includes('at my shop!')
        await report(2, /Spam/)
        await review.page.getByRole('link', { name: /1 report.*Spam/ }).click()
        await review.page.getByText('Cheap assets at my shop!').last().waitFor()
        assert.equal(await guestReads(), true)
        await review.page.getByRole('button', { name: /^Hide/ }).click()
        const undo = review.page.getByRole('button', { name: 'Undo' })
        await undo.waitFor()
        assert.equal(await guestReads(), false)
        await page.getByText('Post 2 by seller was hidden by the moderators.').waitFor()
        await undo.click()
        await review.page.getByText('Taken back').first().waitFor()
        assert.equal(await guestReads(), true)

        await report(1, /Off topic/)
        await review.page.getByRole('link', { name: /1 report.*Off topic/ }).click()
        await review.page.waitForURL(/\/review\/rvw?_|\/review\/[a-z]+_/)
        const second = await come(new URL(review.page.url()).pathname, mod.token)
        // The stream of one is held, so that both decide on what they see as open.
        await second.page.routeWebSocket(/graphql/, () => {})
        await second.page.reload()
        await alive(second.page)
        // Not the one that puts a toast away.
        await review.page.getByRole('region', { name: 'Decision' }).getByRole('button', { name: 'Dismiss' }).click()
        await review.page.getByText('Nothing to review').waitFor()
        await second.page.getByRole('button', { name: /^Hide/ }).click()
        await second.page.getByText('max has decided this already.').waitFor()
        await second.page.getByText('max has dismissed the reports').waitFor()
      })
    },
  },
  {
    name: 'import: started from its page, followed to its end; the report of the large one has all its numbers',
    async walk({ server, people }) {
      writeArchive(join(server.dataDir, 'imports', 'old-forum.tar'), 40)
      const admin = await server.person('importer', ['ADMIN'])
      await people(async (come) => {
        const { page } = await come('/admin/imports', admin.token)
        page.setDefaultTimeout(60_000)
        await page.getByRole('button', { name: 'Import old-forum.tar' }).click()
        await page.getByRole('dialog').getByLabel('Name of the source').fill('old')
        await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click()
        await page.waitForURL(/\/admin\/imports\/imp_/)
        const done = page.getByText('Done', { exact: true })
        await page.getByRole('progressbar').or(done).first().waitFor()
        await done.waitFor()
        const numbers = async (name: string) =>
          (await page.getByRole('row', { name: new RegExp(`^${name}`) }).innerText()).split(/\s+/)
        assert.deepEqual(await numbers('Topics'), ['Topics', '40', '40', '0', '0', '0', '40'])
        await page.goto(`${server.url}/admin/imports`)
        await page.getByRole('link', { name: 'discourse:urho3d' }).click()
        await page.waitForURL(/\/admin\/imports\/imp_/)
        await page.getByRole('row', { name: /^Topics 5,046/ }).waitFor()
        assert.deepEqual(await numbers('Topics'), ['Topics', '5,046', '5,046', '0', '0', '0', '5,046'])
        assert.deepEqual(await numbers('Posts'), ['Posts', '36,898', '36,898', '0', '0', '0', '36,898'])
        assert.deepEqual((await numbers('People')).slice(0, 2), ['People', '999'])
      })
    },
  },
  {
    name: 'brand: colour, name and logo change in an open page of a guest, and what cannot be read is refused',
    async walk({ server, people }) {
      const admin = await server.person('painter', ['ADMIN'])
      await people(async (come) => {
        const guest = await come('/')
        const { page } = await come('/admin/brand', admin.token)
        await page.getByLabel('Name of the community').fill('Acme Engines')
        await page.getByLabel('Accent', { exact: true }).fill('#15803d')
        await page.getByRole('button', { name: 'Publish' }).click()
        await page.getByText('Everybody sees it now.').first().waitFor()
        await guest.page.getByRole('banner').getByText('Acme Engines').waitFor()
        await guest.page.waitForFunction(() => {
          const { documentElement: root } = document
          const accent = getComputedStyle(root).getPropertyValue('--brand-accent').trim()
          return accent === '#15803d' && document.title === 'Acme Engines'
        })
        const logo = Buffer.from(await (await fetch(`${server.url}/icon-192.png`)).arrayBuffer())
        await page
          .locator('[data-image="LOGO"]')
          .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo })
        const shown = guest.page.getByRole('banner').locator('img')
        await shown.waitFor()
        assert.equal(await shown.evaluate((img: HTMLImageElement) => img.decode().then(() => img.naturalWidth)), 192)
        const manifest = await fetch(`${server.url}/manifest.webmanifest`)
        assert.equal(((await manifest.json()) as { name: string }).name, 'Acme Engines')
        assert.match(await (await fetch(server.url)).text(), /<title>Acme Engines<\/title>/)

        await page.getByLabel('Text', { exact: true }).fill('#cccccc')
        await page.getByRole('button', { name: 'Publish' }).click()
        await page.getByText('This is too hard to read on the background').waitFor()
        assert.doesNotMatch(await (await fetch(server.url)).text(), /#cccccc/)
      })
    },
  },
]
