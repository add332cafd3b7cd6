// In a real Chromium: the contract on its IndexedDB, and tabs that share an outbox.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { browserWith, noBrowser } from '../testing/browser.ts'
import { storageContract } from './storage.contract.ts'
import { indexedDbStorage } from './storage-indexeddb.ts'

const skip = noBrowser
const script = `
import { createClient } from './create-client.ts'
import { browserPlace, createOutbox } from './outbox.ts'
import { storageContract } from './storage.contract.ts'
import { indexedDbStorage } from './storage-indexeddb.ts'

const write = { kind: 'mutation', name: 'write', root: 'write', once: ['clientId'], id: '', text: 'mutation write' }
const names = new WeakMap()
let last = 0
Object.assign(globalThis, {
  indexedDbStorage,
  check: (index) => storageContract[index].run(async (again) => {
    const name = names.get(again) ?? \`contract \${index} \${++last}\`
    const storage = indexedDbStorage(name)
    names.set(storage, name)
    return storage
  }),
  begin() {
    const client = createClient({ url: location.href + 'graphql' })
    const outbox = createOutbox({ client, storage: indexedDbStorage('tabs'), owner: 'usr_1', ...browserPlace('tabs') })
    Object.assign(globalThis, { outbox })
    return outbox.ready
  },
  send: async (text) => {
    const { settled } = await outbox.send(write, { input: { text } })
    settled.then(({ id }) => (globalThis.answered = [...(globalThis.answered ?? []), id]), () => {})
  },
})
`
/** Runs in the page. */
const within = (page: Page, code: string) => page.evaluate(code)

let browser: Awaited<ReturnType<typeof browserWith>>
const asked: { clientId: string; text: string }[] = []
let hold = false

before(async () => {
  if (skip) return
  browser = await browserWith(script, async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { input } = JSON.parse(body).variables
    asked.push(input)
    if (hold) return
    response.end(JSON.stringify({ data: { write: { id: `made ${input.text}` } } }))
  })
})

after(() => browser?.close())

for (const [index, { name }] of storageContract.entries())
  test(`in IndexedDB ${name}`, { skip }, async () => {
    const page = await browser.open()
    await within(page, `check(${index})`)
    await page.close()
  })

test('a tab that is closed in mid-send leaves its write to the other tab, which sends it under the same id', {
  skip,
}, async () => {
  const [one, two] = [await browser.open(), await browser.open()]
  for (const page of [one, two]) await within(page, 'begin()')
  hold = true
  await within(one, "send('one')")
  await within(two, "send('two')")
  await two.waitForFunction('outbox.count.get() === 2')
  while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  assert.deepEqual(
    asked.map(({ text }) => text),
    ['one'],
  )
  hold = false
  await one.close()
  await two.waitForFunction('outbox.count.get() === 0 && answered?.length === 1')
  assert.deepEqual(
    asked.map(({ text }) => text),
    ['one', 'one', 'two'],
  )
  assert.equal(asked[0]!.clientId, asked[1]!.clientId)
  await two.close()
})

test('one tab sends what another wrote, and both know the answer', { skip }, async () => {
  const [one, two] = [await browser.open(), await browser.open()]
  for (const page of [one, two]) await within(page, 'begin()')
  asked.length = 0
  await Promise.all([within(one, "send('a')"), within(two, "send('b')"), within(one, "send('c')")])
  for (const page of [one, two]) await page.waitForFunction('outbox.count.get() === 0')
  await one.waitForFunction('answered?.length === 2')
  await two.waitForFunction('answered?.length === 1')
  assert.deepEqual(asked.map(({ text }) => text).sort(), ['a', 'b', 'c'])
  await one.close()
  await two.close()
})

test('a page whose database was deleted under it opens a new one', { skip }, async () => {
  const page = await browser.open()
  const found = await within(
    page,
    `(async () => {
      const storage = indexedDbStorage('gone')
      await storage.apply([['a', 1]])
      await new Promise((resolve, reject) => Object.assign(indexedDB.deleteDatabase('gone'), { onsuccess: resolve, onerror: reject }))
      await storage.apply([['b', 2]])
      return storage.load('')
    })()`,
  )
  assert.deepEqual(found, [['b', 2]])
  await page.close()
})

test('without IndexedDB the storage says so when it is used', async () => {
  await assert.rejects(indexedDbStorage('nowhere').load(''), { name: 'TypeError', message: /no IndexedDB/ })
})
