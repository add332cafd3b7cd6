import assert from 'node:assert/strict'
import { addPerson } from '@forium/api/testing/server.ts'
import { serverProcess } from '@forium/api/testing/server-process.ts'
import type { Page } from 'playwright-core'
import { ask, post, typeReply, writeReply } from './asking.ts'
import { said, say } from './support.ts'
import { type Journey, peopleAt, timed } from './urho.ts'

/** The worker is there and answers for this page. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    while (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, 50))
  })

/** The worker has this page whole: it asks for it when the page has nothing else to do, if its reader is still there. */
const keeps = (page: Page, path: string) =>
  page.waitForFunction(async (wanted) => {
    const names = (await caches.keys()).filter((name) => name.startsWith('pages-'))
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return all.flat().some(({ url }) => new URL(url).pathname === wanted)
  }, path)

export const offline: Journey[] = [
  {
    name: 'offline and back: what was read opens by link and by reload, and what is written then goes once',
    async walk({ server, people }) {
      const [reader, other] = [await server.person('traveller'), await server.person('athome')]
      const topic = await ask(server.url, other, 'Does it run on a train?')
      await people(async (come) => {
        const { page, context } = await come('/', reader.token)
        await kept(page)
        await page.goto(`${server.url}/chat`)
        await say(page, 'I will be in a tunnel')
        await page.waitForURL(/\/chat\/cnv_/)
        await said(page, 'I will be in a tunnel').waitFor()
        const conversation = new URL(page.url()).pathname
        await keeps(page, conversation)
        await page.goto(server.url)
        await page.getByRole('main').getByRole('link', { name: topic.title }).click()
        await post(page, topic.title).first().waitFor()
        const reading = await come(topic.path)
        await keeps(page, topic.path)

        await context.setOffline(true)
        await page.getByText('You are offline.').waitFor()
        await page.reload()
        await page.getByRole('heading', { level: 1, name: topic.title }).waitFor()
        await page.getByText('You are offline.').waitFor()
        await page.getByRole('banner').getByRole('link', { name: 'Topics' }).click()
        await page.getByRole('main').getByRole('link', { name: topic.title }).click()
        await page.getByRole('heading', { level: 1, name: topic.title }).waitFor()
        await page.waitForURL((url) => url.pathname.startsWith(topic.path))
        await writeReply(page, 'Written in the tunnel')
        await page.locator('[data-pending]').getByText('Waiting for the connection').waitFor()
        await page.goto(server.url + conversation)
        await said(page, 'I will be in a tunnel').waitFor()
        assert.equal(await reading.page.getByText('Written in the tunnel').count(), 0)

        await context.setOffline(false)
        await post(reading.page, 'Written in the tunnel').waitFor({ timeout: 40_000 })
        await page.goto(server.url + topic.path)
        await post(page, 'Written in the tunnel').waitFor()
        await page.waitForTimeout(1500)
        for (const tab of [page, reading.page]) {
          assert.equal(await tab.getByText('Written in the tunnel').count(), 1)
          assert.equal(await tab.locator('[data-pending]').count(), 0)
        }
      })
    },
  },
  {
    name: 'what is written while the server is killed is there once when it is back, in both browsers',
    async walk({ data, browser }) {
      const machine = await serverProcess({ data })
      try {
        const [agent, member] = await machine.offline(async (runtime) => {
          const ctx = runtime.systemContext(machine.communityId)
          return [await addPerson(ctx, 'agent', ['AGENT']), await addPerson(ctx, 'member', [])] as const
        })
        await machine.start()
        const url = `http://127.0.0.1:${machine.port}`
        const topic = await ask(url, agent, 'Will it survive?')
        await peopleAt(
          browser,
          url,
        )(async (come) => {
          const writer = await come(topic.path, member.token)
          const reader = await come(topic.path, agent.token)
          const chat = await come('/chat', member.token)
          await say(chat.page, 'message 0')
          await chat.page.waitForURL(/\/chat\/cnv_/)
          const desk = await come(`/inbox/${chat.page.url().split('/').at(-1)}`, agent.token)
          await said(desk.page, 'message 0').waitFor()
          const send = await typeReply(writer.page, 'Before')
          await timed('a post, real server process', send, () => post(reader.page, 'Before').waitFor())
          await timed(
            'a message, real server process',
            () => say(chat.page, 'message 1'),
            () => said(desk.page, 'message 1').waitFor(),
          )
          await machine.kill()
          await writeReply(writer.page, 'While it is dead')
          await writer.page.locator('[data-pending]').getByText('While it is dead').waitFor()
          await say(chat.page, 'message 2')
          await chat.page.locator('[data-state="pending"]').first().waitFor()
          await machine.start()
          for (const { page } of [reader, writer]) await post(page, 'While it is dead').waitFor({ timeout: 40_000 })
          for (const { page } of [desk, chat]) await said(page, 'message 2').waitFor({ timeout: 40_000 })
          await chat.page.locator('[data-state="pending"]').first().waitFor({ state: 'detached' })
          for (const { page } of [reader, writer]) assert.equal(await page.getByText('While it is dead').count(), 1)
          for (const { page } of [desk, chat])
            for (const text of ['message 0', 'message 1', 'message 2'])
              assert.equal(await said(page, text).count(), 1, text)
        })
      } finally {
        await machine.close()
      }
    },
  },
]
