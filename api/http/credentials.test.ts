import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type Answer, ask, codesOf } from '../testing/ask.ts'
import { startTestServer } from '../testing/server.ts'

const server = await startTestServer()
after(() => server.close())

const whoAmI = '{ viewer { __typename ... on User { handle } } }'
const member = await server.person('member')
const cookie = `other=1; session=${member.token}`

test('knows a person by a bearer token', async () => {
  const answer = await ask(server, whoAmI, {}, { token: member.token })
  assert.deepEqual(answer.json.data.viewer, { __typename: 'User', handle: 'member' })
})

test('takes who shows nothing for a guest', async () => {
  assert.deepEqual((await ask(server, whoAmI)).json, { data: { viewer: null } })
})

test('refuses a token that is no good, and does not go on as a guest', async () => {
  const wrong = ['x', 'ses_nobody_has_ever_been_given_this', 'fk_nobody_has_ever_been_given_this', `${member.token}x`]
  for (const token of [...wrong, 'two words', "'; drop table User --"]) {
    const answer = await ask(server, whoAmI, {}, { token })
    assert.equal(answer.status, 401, token)
    assert.deepEqual(codesOf(answer), ['UNAUTHENTICATED'], token)
    assert.equal(answer.json.data, undefined)
  }
})

test('refuses who forgot to say the token', async () => {
  const answer = await ask(server, whoAmI, {}, { headers: { authorization: 'Bearer' } })
  assert.deepEqual([answer.status, ...codesOf(answer)], [401, 'UNAUTHENTICATED'])
})

test('refuses a token that was revoked', async () => {
  const { token } = await server.person('leaver')
  const out = await ask(server, 'mutation { signOut(input: {}) { __typename } }', {}, { token })
  assert.equal(out.json.data.signOut.__typename, 'SignOutPayload')
  assert.equal((await ask(server, whoAmI, {}, { token })).status, 401)
})

test('refuses a token of another community', async () => {
  const other = await server.addCommunity('Other', 'other.example')
  const { token } = await server.person('member', [], other)
  assert.equal((await ask(server, whoAmI, {}, { token })).status, 401)
})

test('knows a browser by its cookie, when the page is our own', async () => {
  const origins: Record<string, string>[] = [{}, { origin: server.url }, { 'sec-fetch-site': 'same-origin' }]
  for (const headers of origins) {
    const answer = await ask(server, whoAmI, {}, { headers: { cookie, ...headers } })
    assert.deepEqual(answer.json.data.viewer, { __typename: 'User', handle: 'member' })
  }
})

test('refuses the cookie when a page of another site sends it along', async () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${server.url}.evil.example` },
    { 'sec-fetch-site': 'cross-site' },
  ]
  for (const headers of foreign) {
    const answer = await ask(server, whoAmI, {}, { headers: { cookie, ...headers } })
    assert.equal(answer.status, 403, JSON.stringify(headers))
    assert.deepEqual(codesOf(answer), ['FORBIDDEN'])
  }
})

test('lets a page of another site use a token, cookie or not', async () => {
  const headers = { cookie, origin: 'https://app.example' }
  const visitor = await server.visitor()
  const answer = await ask(server, whoAmI, {}, { headers, token: visitor.token })
  assert.equal(answer.json.data.viewer.__typename, 'Visitor')
})

test('takes a browser with an old cookie for a guest', async () => {
  const answer = await ask(server, whoAmI, {}, { headers: { cookie: 'session=ses_nobody_has_ever_been_given_this' } })
  assert.deepEqual(answer.json, { data: { viewer: null } })
})

const signIn = `mutation ($input: SignInWithPasswordInput!) {
  signInWithPassword(input: $input) {
    __typename
    ... on SignInWithPasswordPayload { token }
    ... on UserError { errorCode errorMessage }
  }
}`

async function signedInBy(input: Record<string, unknown>): Promise<Answer> {
  const { database, passwords } = server.runtime.ports
  const passwordHash = await passwords.hash('a good long password')
  const update = database.sql.updateTable('User').set({ passwordHash }).where('id', '=', member.id)
  await database.batch([{ query: update.compile() }])
  return ask(server, signIn, { input: { email: 'member@example.com', password: 'a good long password', ...input } })
}

test('gives a browser a cookie out of the reach of scripts and of other sites', async () => {
  const answer = await signedInBy({ cookie: true })
  assert.deepEqual(answer.json.data.signInWithPassword, { __typename: 'SignInWithPasswordPayload', token: null })
  const [set] = answer.headers.getSetCookie()
  assert.match(set!, /^session=ses_[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Expires=/)
  const back = await ask(server, whoAmI, {}, { headers: { cookie: set!.split(';')[0]! } })
  assert.equal(back.json.data.viewer.handle, 'member')
})

test('gives a program its token and no cookie', async () => {
  const answer = await signedInBy({})
  assert.match(answer.json.data.signInWithPassword.token, /^ses_/)
  assert.deepEqual(answer.headers.getSetCookie(), [])
})

test('takes the cookie back when its browser signs out', async () => {
  const { token } = await server.person('browser')
  const out = await ask(
    server,
    'mutation { signOut(input: {}) { __typename } }',
    {},
    { headers: { cookie: `session=${token}` } },
  )
  assert.match(out.headers.getSetCookie()[0]!, /^session=; .*Max-Age=0/)
})

test('sends the cookie over https only, where the server is reached so', async () => {
  const secure = await startTestServer({ env: { PUBLIC_URL: 'https://forum.example' } })
  try {
    const { token } = await secure.person('member')
    const headers = { cookie: `session=${token}`, origin: 'https://forum.example' }
    const out = await ask(secure, 'mutation { signOut(input: {}) { __typename } }', {}, { headers })
    assert.match(out.headers.getSetCookie()[0]!, /; Secure/)
  } finally {
    await secure.close()
  }
})
