import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startTestServer } from '../testing/server.ts'
import { vapidKeys, vapidPrivateKeyOf } from './vapid.ts'

const secret = 'a secret that all servers share.'
const servers: Awaited<ReturnType<typeof startTestServer>>[] = []
after(() => Promise.all(servers.map((server) => server.close())))

async function start(env: Record<string, string>) {
  const server = await startTestServer({ env })
  servers.push(server)
  return server
}

async function ask(url: string, query: string, token?: string) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
  return (await answer.json()).data
}

test('servers of one secret tell browsers one key; a key that is set comes before it', async () => {
  const own = vapidPrivateKeyOf('another')
  const [one, two, set] = [
    await start({ SECRET: secret }),
    await start({ SECRET: secret }),
    await start({ SECRET: secret, VAPID_PRIVATE_KEY: own }),
  ]
  const keys = []
  for (const { url } of [one, two, set])
    keys.push((await ask(url, '{ server { vapidPublicKey } }')).server.vapidPublicKey)
  const [expected, others] = [vapidKeys(vapidPrivateKeyOf(secret)).publicKey, vapidKeys(own).publicKey]
  assert.deepEqual(keys, [expected, expected, others])
})

test('a server offers what it has keys for, and takes devices of no other kind', async () => {
  const server = await start({ FCM_SERVICE_ACCOUNT: '/etc/forum/firebase.json' })
  const { capabilities } = (await ask(server.url, '{ server { capabilities } }')).server
  assert.deepEqual(
    capabilities.filter((name: string) => name.startsWith('push')),
    ['push.web', 'push.fcm'],
  )
  const ana = await server.person('ana')
  const register = async (input: string) =>
    (
      await ask(
        server.url,
        `mutation { registerPushDevice(input: { ${input} }) { __typename
          ... on InvalidInputError { issues { path code } } } }`,
        ana.token,
      )
    ).registerPushDevice
  assert.deepEqual(await register(`kind: APNS, token: "${'ab'.repeat(32)}"`), {
    __typename: 'InvalidInputError',
    issues: [{ path: ['kind'], code: 'NOT_OFFERED' }],
  })
  assert.equal((await register(`kind: FCM, token: "${'x'.repeat(40)}"`)).__typename, 'RegisterPushDevicePayload')
})
