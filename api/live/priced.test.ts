import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { budgets, priceOfResuming } from '../graphql/budget.ts'
import { ask } from '../testing/ask.ts'
import { openSocket, type RawSocket } from '../testing/raw-socket.ts'
import { startTestServer, type TestPerson } from '../testing/server.ts'
import { createTopic, sendPost, uuidv7 } from '../testing/writing.ts'

const server = await startTestServer()
const owner = await server.person('owner', ['OWNER'])
const topicId = await createTopic(server, owner)
after(() => server.close())

const events = 'subscription($after: String) { events(after: $after) { __typename } }'
const nextOf = (socket: RawSocket, id: string) => socket.next((message) => message.id === id)

async function spentBy({ id }: TestPerson): Promise<number> {
  const left = await server.runtime.ports.limits.consume(budgets.known, id, 0)
  return budgets.known.points - (left.allowed ? left.remaining : 0)
}

async function signedIn(person: TestPerson): Promise<RawSocket> {
  const socket = await openSocket(server)
  await socket.init(person.token)
  return socket
}

test('a stream over a socket is paid for like any operation', async () => {
  const person = await server.person('ana')
  const socket = await signedIn(person)
  socket.subscribe('1', events)
  await nextOf(socket, '1')
  assert.equal(await spentBy(person), 10)
  await server.runtime.ports.limits.consume(budgets.known, person.id, budgets.known.points - 10)
  socket.subscribe('2', events)
  const refused = await nextOf(socket, '2')
  assert.deepEqual([refused.type, refused.payload[0].extensions.code], ['error', 'RATE_LIMITED'])
  await socket.close()
})

test('whoever resumes pays for each event that is gone through for them', async () => {
  const person = await server.person('ben')
  const { json } = await ask(server, '{ syncCursor }')
  for (let i = 0; i < 5; i++) await sendPost(server, owner, topicId, uuidv7(), `post ${i}`)
  const socket = await signedIn(person)
  socket.subscribe('1', events, { after: json.data.syncCursor })
  for (let i = 0; i < 5; i++) await nextOf(socket, '1')
  assert.equal(await spentBy(person), 60)
  await socket.close()
})

test('however far behind, a fresh budget pays for it', () => {
  assert.equal(priceOfResuming(5000, 10_000), budgets.anonymous.points / 2)
})
