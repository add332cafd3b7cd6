import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Journey } from './urho.ts'

/** A question of the imported forum with an accepted answer in its middle. */
const wanted = { words: 'cutting holes in the terrain', title: 'Cutting holes in the terrain', answer: 36 }

async function findAnswer(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
  const search = page.getByRole('banner').getByRole('searchbox', { name: 'Search' })
  await search.fill(wanted.words)
  await search.press('Enter')
  await page.waitForURL(/\/search\?q=/)
  const hit = page.getByRole('main').getByRole('link', { name: wanted.title, exact: true }).first()
  const number = Number(/\/(\d+)$/.exec((await hit.getAttribute('href'))!)![1])
  await hit.click()
  await page.waitForURL(/\/t\/cutting-holes-in-the-terrain\//)
  // It opens at the post that was found, not at the beginning.
  await page.locator(`#post-${number}`).waitFor()
  const box = await page.locator(`#post-${number}`).boundingBox()
  assert.ok(box && box.y < 900 && box.y + box.height > 0, `post ${number} is not in view`)
}

export const reading: Journey[] = [
  {
    name: 'find an answer: from home by search to the post that was found, and the accepted answer of its topic',
    walk: ({ people }) =>
      people(async (come) => {
        const { page } = await come('/')
        await findAnswer(page)
        await page.goto(page.url().replace(/\/\d+$/, ''))
        await page.getByRole('link', { name: /Solved/ }).waitFor()
        const answer = page.getByRole('complementary', { name: 'Accepted answer' })
        await answer.getByText('Victory! This is how its done').waitFor()
        await page.getByRole('link', { name: /Solved/ }).click()
        const post = page.locator(`#post-${wanted.answer}`)
        await post.getByText('Accepted answer', { exact: true }).waitFor()
        await post.getByText('For depth mask object').waitFor()
      }),
  },
  {
    name: 'find an answer without scripts',
    walk: ({ people }) =>
      people(async (come) => {
        const { page } = await come('/', undefined, { javaScriptEnabled: false })
        await findAnswer(page)
        await page.goto(page.url().replace(/\/\d+$/, ''))
        await page.getByRole('complementary', { name: 'Accepted answer' }).getByText('Victory!').waitFor()
        await page.getByRole('link', { name: /Solved/ }).click()
        await page.locator(`#post-${wanted.answer}`).getByText('For depth mask object').waitFor()
      }),
  },
]
