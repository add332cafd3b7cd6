import { createClient } from '@forium/client'
import { categories } from '@forium/client/category'
import { createPost } from '@forium/client/post'
import { createTopic } from '@forium/client/topic'
import type { Page } from 'playwright-core'
import type { Scene } from './urho.ts'

export const clientAt = (url: string, { token }: { token: string }) => createClient({ url: `${url}/graphql`, token })

/** A question in the largest category, and where it is. */
export async function ask(url: string, who: { token: string }, title: string) {
  const client = clientAt(url, who)
  const all = await client.run(categories)
  const [category] = all.toSorted((a, b) => b.topicCount - a.topicCount)
  const input = { categoryId: category!.id, kind: 'QUESTION', title, body: `${title} I have tried.` } as const
  const { topic } = await client.run(createTopic, { input })
  return { id: topic.id, title, path: new URL(topic.url).pathname }
}

export async function answer(url: string, who: { token: string }, topicId: string, body: string) {
  const { post } = await clientAt(url, who).run(createPost, { input: { topicId, body } })
  return post
}

/** As a person writes one: opens the panel and types. What it answers with sends it, by key. */
export async function typeReply(page: Page, body: string): Promise<() => Promise<void>> {
  await page.locator('[data-write]').click()
  await page.locator('[data-editor]').fill(body)
  return () => page.keyboard.press('Control+Enter')
}
export async function writeReply(page: Page, body: string): Promise<void> {
  const send = await typeReply(page, body)
  await send()
}

export const post = (page: Page, body: string) => page.locator('[data-number]').filter({ hasText: body })
export const bell = (page: Page, count: number) =>
  page.getByRole('banner').getByLabel(count > 0 ? `Notifications (${count})` : 'Notifications', { exact: true })

/** By the link that is mailed, beginning where the person was asked to sign in. */
export async function signInByMail({ server, mailbox }: Scene, page: Page, email: string): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('button', { name: 'Mail me a link instead' }).click()
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor()
  await page.goto(server.url + (await mailbox.link(email)))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
