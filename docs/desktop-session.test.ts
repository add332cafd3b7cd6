// A session that the desktop keeps, on a real server: how it ends, and how it outlives its key chain.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { createClient } from '@forium/client'
import { signOut, viewerSession } from '@forium/client/account'
import { createForium } from '@forium/client/forium'
import { memoryStorage } from '@forium/client/storage-memory'
import { connectDesktop, createDesktopSession } from '@forium/sdk-desktop'
import { fakeHost } from '@forium/sdk-desktop/testing'
import { type App, openWorld, until, type World } from './testing/desktop-app.ts'

let world: World
let url: string
before(async () => {
  world = await openWorld()
  url = world.url
})
after(() => world.close())

const shown = ({ host }: App) => host.world.shown()

test('signing out forgets the session here, ends it on the server, and leaves nothing on the screen', async () => {
  const app = await world.appOf('gerda')
  await world.tell(app, 'Hello?')
  await until(() => shown(app).length === 1 && app.host.world.badge() === 1)
  const [key] = app.host.calls.find(({ method }) => method === 'secrets.set')!.args as [string, string]
  const token = await app.host.secrets.get(key)
  assert.equal(await app.client.signOut(), true)
  await until(() => shown(app).length === 0)
  assert.equal(await app.host.secrets.get(key), null)
  const other = createClient({ url, token })
  let ended = false
  for (let i = 0; i < 200 && !ended; i++) {
    const answer = await other.try(viewerSession)
    ended = !answer.ok && answer.error.code === 'UNAUTHENTICATED'
  }
  assert.ok(ended)
  await app.close()
})

test('a session that was ended elsewhere signs out politely', async () => {
  const { token } = await world.server.person('hugo')
  const reasons: string[] = []
  const host = fakeHost()
  const session = createDesktopSession({ host, url, onSignedOut: (reason) => reasons.push(reason) })
  await session.signIn({ token })
  const client = await createForium({ url, token: session.token, storage: memoryStorage() })
  const desktop = connectDesktop({ client, host, session })
  await until(() => client.sync.get().phase === 'live')
  await createClient({ url, token }).run(signOut, { input: {} })
  await until(() => reasons.length > 0)
  assert.deepEqual(reasons, ['expired'])
  assert.equal(await host.secrets.get(`forium ${url}`), null)
  desktop.dispose()
  await client.close()
})

test('a session that the key chain lost is asked for anew, and nobody notices', async () => {
  const { token } = await world.server.person('ida')
  const host = fakeHost()
  await createDesktopSession({ host, url }).signIn({ token })
  host.world.loseSecrets()
  const failures: string[] = []
  const onError = (_error: unknown, doing: string) => failures.push(doing)
  const session = createDesktopSession({ host, url, renew: async () => token, onError })
  const client = await createForium({ url, token: session.token, storage: memoryStorage() })
  assert.equal(client.viewer.get()?.displayName, 'ida')
  assert.deepEqual(failures, ['reading the session', 'keeping the session'])
  await client.close()
})
