import assert from 'node:assert/strict'
import { newClientId } from '@forium/client'
import { startConversation } from '@forium/client/conversation'
import { idOf } from '@forium/client/ids'
import type { Page } from 'playwright-core'
import { alive } from '../browser.ts'
import { bell, clientAt } from './asking.ts'
import { type Journey, timed } from './urho.ts'

export const said = (page: Page, text: string) => page.locator('article.said .bubble').filter({ hasText: text })
export const composer = (page: Page) => page.locator('form textarea')
export async function say(page: Page, text: string): Promise<void> {
  await composer(page).fill(text)
  await composer(page).press('Enter')
}
const typing = (page: Page) => page.locator('.typing').filter({ hasText: 'is writing' })

export const support: Journey[] = [
  {
    name: 'a visitor asks without an account and an agent answers, each seeing the other write and read',
    async walk({ server, people }) {
      const agent = await server.person('sam', ['AGENT'])
      await people(async (come) => {
        const desk = await come('/inbox', agent.token)
        const chat = await come('/')
        await chat.page.getByRole('banner').getByRole('link', { name: 'Support' }).click()
        await chat.page.waitForURL(/\/chat/)
        await say(chat.page, 'Is there a licence for schools?')
        await chat.page.waitForURL(/\/chat\/cnv_/)
        await desk.page.getByRole('link', { name: /licence for schools/ }).click()
        await desk.page.waitForURL(/\/inbox\/cnv_/)
        await said(desk.page, 'licence for schools').waitFor()

        await composer(desk.page).pressSequentially('There')
        await typing(chat.page).waitFor()
        await composer(desk.page).pressSequentially(' is, for nothing.')
        await timed(
          'a message from the agent to the visitor',
          () => composer(desk.page).press('Enter'),
          () => said(chat.page, 'There is, for nothing.').waitFor(),
        )
        await desk.page.locator('[data-delivery="read"]').waitFor()
        await composer(chat.page).pressSequentially('Thank you')
        await typing(desk.page).waitFor()
        await timed(
          'a message from the visitor to the agent',
          () => composer(chat.page).press('Enter'),
          () => said(desk.page, 'Thank you').waitFor(),
        )
        await chat.page.locator('[data-delivery="read"]').waitFor()

        await chat.page.reload()
        await alive(chat.page)
        for (const { page } of [chat, desk]) {
          for (const text of ['licence for schools', 'There is, for nothing.', 'Thank you'])
            await said(page, text).waitFor()
          assert.equal(await page.locator('article.said').count(), 3)
        }
      })
    },
  },
  {
    name: 'hand over to a colleague: they are told, read a note that the visitor never gets, and one takes it',
    async walk({ server, people }) {
      const asker = await server.person('customer')
      const [first, second, third] = await Promise.all(
        ['rita', 'theo', 'vera'].map((name) => server.person(name, ['AGENT'])),
      )
      const clientId = newClientId()
      const question = { clientId, messageClientId: newClientId(), body: 'My build fails on Android.' }
      await clientAt(server.url, asker).run(startConversation, { input: question })
      const id = idOf('Conversation', clientId)
      await people(async (come) => {
        const chat = await come('/', asker.token)
        const frames: string[] = []
        chat.page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(String(payload))))
        await chat.page.goto(`${server.url}/chat/${id}`)
        await alive(chat.page)
        const rita = await come(`/inbox/${id}`, first!.token)
        const theo = await come('/inbox?view=mine', second!.token)

        await rita.page.locator('[data-open="assign"]').click()
        await rita.page.getByRole('menuitemcheckbox', { name: /theo/ }).click()
        await rita.page.locator('[data-open="assign"]').filter({ hasText: 'theo' }).waitFor()
        await bell(theo.page, 1).waitFor()
        await rita.page.keyboard.press('n')
        await rita.page.keyboard.type('Secret: they pay for it, be quick')
        await rita.page.keyboard.press('Enter')
        await theo.page.getByRole('link', { name: /build fails on Android/ }).click()
        await theo.page.locator('article.note').filter({ hasText: 'be quick' }).waitFor()
        await theo.page.keyboard.press('r')
        await say(theo.page, 'Which NDK is it?')
        await said(chat.page, 'Which NDK is it?').waitFor()
        for (const text of [...frames, await chat.page.content()]) assert.doesNotMatch(text, /Secret|NoteAdded/)
        assert.ok(frames.some((frame) => frame.includes('Which NDK')))

        const vera = await come(`/inbox/${id}`, third!.token)
        // Her stream is held, so that she takes what she still sees as theirs.
        await vera.page.routeWebSocket(/graphql/, () => {})
        await vera.page.reload()
        await alive(vera.page)
        await vera.page.locator('[data-open="assign"]').filter({ hasText: 'theo' }).waitFor()
        await rita.page.keyboard.press('Escape')
        await rita.page.goto(`${server.url}/inbox/${id}`)
        await alive(rita.page)
        await rita.page.keyboard.press('m')
        await rita.page.locator('[data-open="assign"]').filter({ hasText: 'Yours' }).waitFor()
        await vera.page.keyboard.press('m')
        await vera.page.getByRole('alert').filter({ hasText: 'rita took this' }).waitFor()
        await vera.page.locator('[data-open="assign"]').filter({ hasText: 'rita' }).waitFor()
      })
    },
  },
]
