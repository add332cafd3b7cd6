// One program for every engine: what a person does with a network, without one, and after their app was killed. Bundled
// as it is; what is of an engine comes in with its `Place`, what is seen goes out by `say`.
import { createForium, type Forium, type Message, type Post, type View } from '@forium/client/forium'
import { browserPlace, type OutboxPlace, type StorageAdapter } from '@forium/client/outbox'
import { indexedDbStorage } from '@forium/client/storage-indexeddb'

/** What the server has prepared for this person. */
export interface Given {
  url: string
  token: string
  conversations: readonly string[]
  /** The second is closed while the person has no network. */
  topics: readonly string[]
}

export interface Place extends OutboxPlace {
  storage: StorageAdapter
  say(step: string, value?: unknown): void
}

/** The place that all browsers have. */
export function browser(name: string, say: Place['say']): Place {
  return { storage: indexedDbStorage(name), ...browserPlace(name), say }
}

/** Reads, loses the network, writes; it ends by being killed. */
export async function begin(place: Place, given: Given): Promise<void> {
  const device = await open(place, given)
  const { forium, topics, conversations, picture } = device
  await until(() => isRead(device))
  place.say('read', picture())
  await until(() => forium.sync.get().phase === 'offline')
  const [a, b] = conversations as [Chat, Chat]
  const [topic, closed] = topics as [Thread, Thread]
  a.markRead()
  await a.send('a1')
  await b.send('b1')
  await a.send('a2')
  await b.send('b2')
  const { id } = await forium.startConversation('new')
  await forium.conversation(id).send('new 1')
  await topic.reply('r1')
  await topic.react(topic.posts.get().data![0]!.id, '👍', true)
  await closed.reply('refused')
  place.say('written', id)
}

/** Goes on with what is stored, first without a network. */
export async function goOn(place: Place, given: Given): Promise<void> {
  const device = await open(place, given)
  const { forium, topics, picture } = device
  await forium.store.outbox.ready
  await until(() => isRead(device) && picture().unsent === 10)
  place.say('shown', picture())
  const refused = await until(() => {
    forium.resume()
    const { items } = forium.outbox
    return items.get().length === 1 && items.get().find(({ state }) => state === 'failed')
  })
  await until(() => device.isTaken())
  place.say('refused', { error: refused.error?.code, shown: picture().topics[1] })
  await forium.outbox.discard(refused.id)
  await until(() => topics[1]!.posts.get().data!.length === 1)
  // An answer that was on its way when the conversation began does not know of it; the next one does.
  await until(() => picture().list.length === device.conversations.length)
  place.say('settled', picture())
  await forium.close()
  place.say('closed')
}

/** One of several tabs that write at once. */
export async function writeMany(place: Place, given: Given, name: string, count: number): Promise<void> {
  const device = await open(place, given)
  await until(() => isRead(device))
  place.say('ready')
  const [a] = device.conversations as [Chat]
  for (let n = 0; n < count; n++) await a.send(`${name}${n}`)
  await until(() => device.forium.outbox.items.get().length === 0 && texts(a).length >= 2 + 2 * count)
  await until(() => device.isTaken())
  place.say('sent', texts(a))
}

type Chat = ReturnType<Forium['conversation']>
type Thread = ReturnType<Forium['topic']>
type Device = Awaited<ReturnType<typeof open>>

async function open({ say: _say, ...place }: Place, { url, token, conversations, topics }: Given) {
  const forium = await createForium({ url, token, retries: 0, timeoutMs: 5000, ...place })
  const list = forium.conversations()
  const chats = conversations.map((id) => forium.conversation(id))
  const threads = topics.map((id) => forium.topic(id))
  const picture = () => ({
    viewer: forium.viewer.get()?.displayName,
    list: (list.get().data ?? []).map(({ preview, unreadCount }) => [preview, unreadCount] as const),
    unread: forium.unread.get().conversations,
    conversations: chats.map(({ messages }) => drawn(messages)),
    topics: threads.map(({ posts }) => drawn(posts)),
    unsent: forium.outbox.items.get().length,
  })
  /** Nothing of what is shown waits for an answer. */
  const isTaken = () => !JSON.stringify(picture()).includes('"waiting"')
  return { forium, conversations: chats, topics: threads, picture, isTaken, list }
}

function isRead({ conversations, topics, list, forium }: Device): boolean {
  const isThere = ({ get }: View<unknown>) => get().data != null
  const views = [...conversations.map(({ messages }) => messages), ...topics.map(({ posts }) => posts)]
  return [list, ...views].every(isThere) && forium.viewer.get() != null
}

const texts = ({ messages }: Chat) => (messages.get().data ?? []).map(({ text }) => text)

/** As a person sees it. */
function drawn({ get }: View<readonly (Message | Post)[]>) {
  return (get().data ?? []).map((one) => {
    const place = 'seq' in one ? one.seq : one.number
    const reactions = 'reactions' in one ? one.reactions.map(({ emoji, count, mine }) => `${emoji}${count}${mine}`) : []
    return [one.text, place, states[one.delivery], ...reactions] as const
  })
}

const states: Record<Message['delivery'], string> = {
  queued: 'waiting',
  sending: 'waiting',
  failed: 'failed',
  sent: 'taken',
  delivered: 'taken',
  read: 'taken',
}

async function until<T>(read: () => T | undefined | false | null): Promise<T> {
  for (;;) {
    const found = read()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
