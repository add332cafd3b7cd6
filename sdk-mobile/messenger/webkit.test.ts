// The messenger in WebKitGTK, which speaks with its app as on iOS: killed in the middle, it loses nothing.
import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { createClient } from '@forium/client'
import { conversationPage, sendMessage, viewerConversations } from '@forium/client/conversation'
import { scriptFor, serveBridge } from '../host/serve.ts'
import { sqliteStorage } from '../storage/sqlite.ts'
import { expoShape } from '../testing/sqlite-shapes.ts'
import { type Community, startCommunity, until } from './testing/community.ts'
import { openWebKit, noWebKit as skip, type WebKitView } from './testing/webkit.ts'
import { address } from './testing/webview.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-webkit-'))
const views: WebKitView[] = []
let community: Community

before(async () => {
  if (!skip) community = await startCommunity()
})
after(async () => {
  for (const view of views) await view.close()
  await community?.close()
  rmSync(folder, { recursive: true })
})

const sees = (view: WebKitView, text: string) =>
  until(() => view.evaluate<boolean>(`document.body.innerText.includes(${JSON.stringify(text)})`), text)
const click = async (view: WebKitView, selector: string, text = '') => {
  const found = `[...document.querySelectorAll('${selector}')].find((e) => e.innerText.includes(${JSON.stringify(text)}))`
  await until(() => view.evaluate<boolean>(`!!${found}`), `${selector} ${text}`)
  await view.evaluate(`${found}.click()`)
}
async function write(view: WebKitView, text: string): Promise<void> {
  await until(() => view.evaluate<boolean>("!!document.querySelector('textarea:not([disabled])')"), 'a field')
  await view.evaluate(`{
    const field = document.querySelector('textarea')
    field.value = ${JSON.stringify(text)}
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }`)
  await click(view, 'button[type=submit]')
  await sees(view, text)
}

test('read offline, written offline in two conversations, killed and resumed: once each, in order', {
  skip,
}, async () => {
  const { token } = await community.server.person('boris', ['MEMBER'])
  const mine = createClient({ url: `${community.server.url}/graphql`, token })
  const storage = sqliteStorage(expoShape(join(folder, 'app.db')))
  const refused: string[] = []
  async function open() {
    const holder: { view?: WebKitView } = {}
    const bridge = serveBridge({
      host: 'ios',
      page: address,
      storage,
      token: () => token,
      state: () => ({ origin: community.origin, locale: 'en' }),
      send: (json) => void holder.view?.evaluate(scriptFor(json)).catch(() => {}),
      onRefused: (why) => refused.push(why),
    })
    // What the page says while it loads is answered when it has.
    const early: [string, string][] = []
    const receive = (text: string, from: string) => void bridge.receive(text, from)
    const view = await openWebKit(address, {
      onMessage: (text, from) => (holder.view ? receive(text, from) : early.push([text, from])),
    })
    holder.view = view
    views.push(view)
    for (const [text, from] of early) receive(text, from)
    return { view, bridge }
  }

  const first = await open()
  await click(first.view, '#new')
  await write(first.view, 'Where is my order?')
  await sees(first.view, 'Sent')
  first.bridge.event('back', null)
  await click(first.view, '#new')
  await write(first.view, 'And my refund?')
  await sees(first.view, 'Sent')
  const [refund, order] = (await mine.run(viewerConversations, { first: 2 })).nodes
  await community.agent.run(sendMessage, { input: { conversationId: order!.id, body: 'On its way.' } })
  first.bridge.event('back', null)
  await click(first.view, 'button[id^=row-cnv]', 'On its way.')
  await sees(first.view, 'ada')

  await community.cut()
  await write(first.view, 'First.')
  await write(first.view, 'Second.')
  first.bridge.event('back', null)
  await click(first.view, 'button[id^=row-cnv]', 'And my refund?')
  await write(first.view, 'Third.')
  await first.view.kill()
  await first.view.close()

  // Still no network: everything is there.
  const second = await open()
  await click(second.view, 'button[id^=row-cnv]', 'Second.')
  await sees(second.view, 'On its way.')
  await sees(second.view, 'Waits to be sent')
  await community.mend()
  second.bridge.event('network', 'offline')
  second.bridge.event('network', 'online')
  const said = async (id: string) =>
    (await mine.run(conversationPage, { id, last: 50 })).conversation!.messages.nodes.map(({ body }) => body?.text)
  await until(async () => (await said(order!.id)).length === 4, 'one conversation')
  await until(async () => (await said(refund!.id)).length === 2, 'the other')
  assert.deepEqual(await said(order!.id), ['Where is my order?', 'On its way.', 'First.', 'Second.'])
  assert.deepEqual(await said(refund!.id), ['And my refund?', 'Third.'])
  assert.deepEqual(refused, [])
  await second.view.close()
  mine.close()
})
