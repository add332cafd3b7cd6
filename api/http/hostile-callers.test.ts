import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { after, afterEach, describe, test } from 'node:test'
import { ask, codesOf } from '../testing/ask.ts'
import { counted } from '../testing/counted.ts'
import { openSocket, refusedUpgrade } from '../testing/raw-socket.ts'
import { startTestServer } from '../testing/server.ts'

const counting = counted()
const server = await startTestServer({ env: { TRUST_PROXY: '1' }, database: counting.around })
const victim = await server.person('victim')
const { hostname, port } = new URL(server.url)
// Who this host leads to is known from here on.
await ask(server, '{ community { name } }')
after(() => server.close())
afterEach(async () => {
  assert.equal((await ask(server, '{ community { name } }')).json.data.community.name, 'Example')
})

interface SignInInput {
  email: string
  password: string
}

const guess = (password: string): SignInInput => ({ email: 'victim@example.com', password })

/** One request with as many guesses as there are inputs. */
function guessing(inputs: SignInInput[], address: string) {
  const names = inputs.map((_, i) => `$i${i}: SignInWithPasswordInput!`)
  const fields = inputs.map((_, i) => `g${i}: signInWithPassword(input: $i${i}) { ... on UserError { errorCode } }`)
  const variables = Object.fromEntries(inputs.map((input, i) => [`i${i}`, input]))
  const headers = { 'x-forwarded-for': address }
  return ask(server, `mutation (${names.join(' ')}) { ${fields.join(' ')} }`, variables, { headers })
}

describe('guessing passwords', () => {
  test('many at a time is refused before one is tried', async () => {
    const hundred = Array.from({ length: 51 }, (_, i) => guess(`guess ${i}`))
    const statements = await counting.during(async () => {
      assert.deepEqual(codesOf(await guessing(hundred, '192.0.2.1')), ['QUERY_LIMIT'])
      assert.deepEqual(codesOf(await guessing(hundred.slice(0, 6), '192.0.2.1')), ['QUERY_LIMIT'])
      const fragment = 'mutation ($i: SignInWithPasswordInput!) { ...F } fragment F on Mutation {'
      const fields = hundred.slice(0, 6).map((_, i) => `g${i}: signInWithPassword(input: $i) { __typename }`)
      const hidden = await ask(server, `${fragment} ${fields.join(' ')} }`, { i: hundred[0] })
      assert.deepEqual(codesOf(hidden), ['QUERY_LIMIT'])
    })
    assert.equal(statements, 0)
  })

  test('a few at a time counts each of them, and ends soon', async () => {
    const answers: string[] = []
    for (let round = 0; round < 4; round++) {
      const five = Array.from({ length: 5 }, (_, i) => guess(`guess ${round} ${i}`))
      const { json } = await guessing(five, '192.0.2.2')
      answers.push(...Object.values<{ errorCode: string }>(json.data).map(({ errorCode }) => errorCode))
    }
    assert.equal(answers.filter((code) => code === 'UNAUTHENTICATED').length, 10)
    assert.equal(answers.filter((code) => code === 'RATE_LIMITED').length, 10)
  })

  test('does not lock the account’s owner out elsewhere', async () => {
    const { json } = await guessing([guess('another one')], '198.51.100.7')
    assert.equal(json.data.g0.errorCode, 'UNAUTHENTICATED')
  })

  test('says the same of an account that there is and one that there is not', async () => {
    const wrong = await guessing([guess('wrong')], '198.51.100.8')
    const unknown = await guessing([{ email: 'nobody@example.com', password: 'wrong' }], '198.51.100.8')
    assert.deepEqual(wrong.json, unknown.json)
  })
})

describe('callers that never finish', () => {
  const sockets: Socket[] = []
  const send = async (text: string): Promise<Socket> => {
    const socket = connect(Number(port), hostname)
    sockets.push(socket)
    await once(socket, 'connect')
    socket.on('error', () => {})
    socket.write(text)
    return socket
  }
  after(() => {
    for (const socket of sockets) socket.destroy()
  })
  const head = `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\n`

  test('half a head, half a body or nothing at all keeps nobody else waiting', async () => {
    for (let i = 0; i < 60; i++)
      await Promise.all([send('POST /gra'), send(`${head}Content-Length: 100\r\n\r\n{"query":"`), send('')])
    assert.equal((await ask(server, '{ community { name } }')).status, 200)
  })

  test('half a body that ends in the middle is no operation', async () => {
    const before = server.logged.length
    const socket = await send(`${head}Content-Length: 1000\r\n\r\n{"query":"{ __typename }"}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const serious = server.logged.slice(before).filter(({ level }) => Number(level) >= 50)
    assert.deepEqual(serious, [])
  })

  test('what is no HTTP gets a refusal', async () => {
    const socket = await send('\u0016\u0003\u0001 this is no HTTP\r\n\r\n')
    const [answer] = await once(socket, 'data')
    assert.match(String(answer), /^HTTP\/1\.1 400 /)
  })

  test('two lengths at once are refused', async () => {
    const socket = await send(`${head}Content-Length: 10\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`)
    const [answer] = await once(socket, 'data')
    assert.match(String(answer), /^HTTP\/1\.1 400 /)
  })

  test('a head without end is refused', async () => {
    const socket = await send(`${head}X-Filler: ${'x'.repeat(64 * 1024)}\r\n\r\n`)
    const [answer] = await once(socket, 'data')
    assert.match(String(answer), /^HTTP\/1\.1 431 /)
  })

  test('sockets that say nothing keep nobody else waiting', async () => {
    const silent = await Promise.all(Array.from({ length: 30 }, () => openSocket(server)))
    const socket = await openSocket(server)
    await socket.init(victim.token)
    for (const other of [...silent, socket]) await other.close()
  })
})

describe('a page of another site', () => {
  test('opens no socket with the cookie of whoever looks at it', async () => {
    const headers = { cookie: `session=${victim.token}`, origin: 'https://evil.example' }
    assert.equal(await refusedUpgrade(server, '/graphql', headers), 403)
  })

  test('asks nothing with it either', async () => {
    const headers = { cookie: `session=${victim.token}`, origin: 'https://evil.example' }
    const statements = await counting.during(async () => {
      assert.equal((await ask(server, 'mutation { signOut(input: {}) { __typename } }', {}, { headers })).status, 403)
    })
    assert.equal(statements, 0)
  })
})
