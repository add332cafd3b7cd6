// `createForium` on a real server, whatever happens: two tabs on one storage, a cable that is cut, an app that is killed,
// an agent who answers. What people see is always in order, and in the end it is what the server has.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { sendMessage } from '@forium/client/conversation'
import { createForium, type Forium } from '@forium/client/forium'
import type { Broadcast } from '@forium/client/outbox'
import { memoryStorage } from '@forium/client/storage-memory'
import fc from 'fast-check'
import { type Community, openCommunity } from './engines/community.ts'

let community: Community

before(async () => {
  community = await openCommunity()
})
after(() => community.close())

type Happening =
  | { do: 'send' | 'reply' | 'react' | 'read' | 'answer'; at: number; tab: number }
  | { do: 'begin' | 'kill'; tab: number }
  | { do: 'offline' | 'online' | 'cut' }
  | { do: 'pass'; ms: number }

const at = { at: fc.nat(1), tab: fc.nat(1) }
const of = <Name extends Happening['do']>(...names: Name[]) => ({ do: fc.constantFrom(...names) })
const happening = fc.oneof(
  { weight: 8, arbitrary: fc.record({ ...of('send', 'reply', 'react', 'read', 'answer'), ...at }) },
  { weight: 2, arbitrary: fc.record({ ...of('begin', 'kill'), tab: fc.nat(1) }) },
  { weight: 4, arbitrary: fc.record(of('offline', 'online', 'cut')) },
  { weight: 4, arbitrary: fc.record({ ...of('pass'), ms: fc.integer({ min: 1, max: 150 }) }) },
) as fc.Arbitrary<Happening>

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Two tabs of one browser: rows, locks and messages are theirs together, and who is killed says nothing more. */
function device() {
  const rows = new Map<string, string>()
  const hearers = new Map<object, (message: unknown) => void>()
  const turns = new Map<string, Promise<unknown>>()
  async function open(given: Community['given']) {
    const me = {}
    let alive = true
    const broadcast: Broadcast = {
      post: (message) => {
        for (const [tab, hear] of alive ? hearers : []) if (tab !== me) hear(structuredClone(message))
      },
      on(hear) {
        hearers.set(me, hear)
        return () => hearers.delete(me)
      },
    }
    const { url, token } = given
    const storage = memoryStorage(rows)
    const mortal = { ...storage, apply: async (batch: never) => (alive ? storage.apply(batch) : never) }
    const lock = <T>(name: string, run: () => Promise<T>) => {
      const before: Promise<unknown> = turns.get(name) ?? Promise.resolve()
      const mine: Promise<unknown> = before.then(() => (alive ? Promise.race([run(), ended]) : undefined))
      turns.set(
        name,
        mine.catch(() => {}),
      )
      return mine.then((value) => (alive ? value : never)) as Promise<T>
    }
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const forium = await createForium({ url, token, storage: mortal, broadcast, lock, retries: 3, timeoutMs: 3000 })
    return tabOf(forium, given, () => {
      alive = false
      hearers.delete(me)
      end()
      void forium.close()
      forium.client.close()
    })
  }
  return { open, rows }
}

const never = new Promise<never>(() => {})

type Tab = ReturnType<typeof tabOf>

function tabOf(forium: Forium, { conversations, topics }: Community['given'], kill: () => void) {
  const list = forium.conversations()
  const chats = conversations.map((id) => forium.conversation(id))
  const threads = topics.map((id) => forium.topic(id))
  const faults: string[] = []
  const stops = [
    ...chats.map(({ messages }) => messages.subscribe(({ data }) => faults.push(...disorderIn(data, 'seq')))),
    ...threads.map(({ posts }) => posts.subscribe(({ data }) => faults.push(...disorderIn(data, 'number')))),
    list.subscribe(({ data }) => faults.push(...disorderIn(data, 'unreadCount'))),
  ]
  return {
    forium,
    list,
    chats,
    threads,
    faults,
    kill() {
      for (const stop of stops) stop()
      kill()
    },
  }
}

/** Nothing twice, numbers rise and are not negative, what has none yet stands last. */
function disorderIn(
  items: readonly { id: string }[] | null | undefined,
  key: 'seq' | 'number' | 'unreadCount',
): string[] {
  const found: string[] = []
  const ids = (items ?? []).map(({ id }) => id)
  if (new Set(ids).size < ids.length) found.push(`twice: ${ids}`)
  const numbers = (items ?? []).map((item) => (item as never)[key] as number | null)
  if (numbers.some((number) => number !== null && number < 0)) found.push(`negative: ${numbers}`)
  const rises = numbers.every((number, i) => i === 0 || (number ?? Infinity) >= (numbers[i - 1] ?? Infinity))
  if (key !== 'unreadCount' && !rises) found.push(`out of order: ${numbers}`)
  return found
}

async function act(tab: Tab, next: Happening, text: string, accepted: string[]): Promise<void> {
  const { forium, chats, threads } = tab
  if (next.do === 'send') await chats[next.at]!.send(text)
  else if (next.do === 'reply') await threads[next.at]!.reply(text)
  else if (next.do === 'begin') await forium.startConversation(text)
  else if (next.do === 'read') return chats[next.at]!.markRead()
  else if (next.do === 'react') {
    const [post] = threads[next.at]!.posts.get().data ?? []
    if (post) await threads[next.at]!.react(post.id, '👍', !post.reactions.some(({ mine }) => mine))
    return
  } else return
  accepted.push(text)
}

async function until(what: string, read: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (await read()) return
    await pause(50)
  }
  throw new Error(`It never came: ${what}`)
}

/** As a person sees it: without what depends on whose eyes have seen it. */
const picture = ({ list, chats, threads }: Tab) => ({
  list: list.get().data?.map(({ id, preview, unreadCount }) => [id, preview, unreadCount]),
  chats: chats.map(({ messages }) => messages.get().data?.map(({ id, seq, text }) => [id, seq, text])),
  threads: threads.map(({ posts }) =>
    posts.get().data?.map(({ id, number, text, reactions }) => [id, number, text, reactions]),
  ),
})

let runs = 0

async function live(what: readonly Happening[]) {
  const { open } = device()
  const tabs = [await open(community.given), await open(community.given)]
  try {
    await between(tabs, what, open)
  } finally {
    for (const tab of tabs) tab.kill()
  }
}

async function between(tabs: Tab[], what: readonly Happening[], open: ReturnType<typeof device>['open']) {
  const { given, agent, offline, online, cut } = community
  const run = ++runs
  const [accepted, faults]: [string[], string[]] = [[], []]
  let isOnline = true
  for (const [i, next] of what.entries()) {
    const tab = 'tab' in next ? tabs[next.tab]! : tabs[0]!
    if (next.do === 'pass') await pause(next.ms)
    else if (next.do === 'offline' && isOnline) await offline().then(() => (isOnline = false))
    else if (next.do === 'online' && !isOnline) await online().then(() => (isOnline = true))
    else if (next.do === 'cut') cut()
    else if (next.do === 'kill') {
      tab.kill()
      faults.push(...tab.faults)
      tabs[next.tab] = await open(given)
    } else if (next.do === 'answer') {
      const input = { conversationId: given.conversations[next.at]!, body: `run ${run} answer ${i}` }
      await agent.run(sendMessage, { input })
    } else await act(tab, next, `run ${run} text ${i}`, accepted)
  }
  if (!isOnline) await online()
  await until('all is sent', () => {
    for (const { forium } of tabs) forium.resume()
    return tabs.every(({ forium }) => forium.outbox.items.get().length === 0)
  })
  const fresh = await device().open(given)
  tabs.push(fresh)
  const views = ({ list, chats, threads }: Tab) => [
    list,
    ...chats.map((c) => c.messages),
    ...threads.map((t) => t.posts),
  ]
  await until('a new device has read all', () => views(fresh).every(({ get }) => get().data != null && !get().stale))
  const truth = JSON.stringify(picture(fresh))
  try {
    await until('both tabs show it', () => tabs.every((tab) => JSON.stringify(picture(tab)) === truth))
  } catch {
    for (const tab of tabs) assert.deepEqual(picture(tab), picture(fresh))
  }
  for (const tab of tabs) faults.push(...tab.faults)
  assert.deepEqual([...new Set(faults)], [])
  for (const text of accepted) assert.equal(truth.split(`"${text}"`).length > 1, true, `${text} is lost`)
}

test('two tabs, cuts, kills and an agent: nothing twice, nothing lost, and in the end what the server has', async () => {
  await fc.assert(fc.asyncProperty(fc.array(happening, { minLength: 5, maxLength: 25 }), live), {
    numRuns: 4,
    endOnFailure: true,
  })
})
