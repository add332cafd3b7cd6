// The outbox on a real server: its process is killed in the middle of sending, and its connections are cut.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { cuttingProxy } from '@forium/api/testing/cutting-proxy.ts'
import { startTestServer, type TestServer } from '@forium/api/testing/server.ts'
import { createClient, each } from '@forium/client'
import { conversationPage, startConversation } from '@forium/client/conversation'
import { createInbox } from '@forium/client/inbox'

const program = fileURLToPath(new URL('outbox-process.ts', import.meta.url))
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
let server: TestServer
let proxy: Awaited<ReturnType<typeof cuttingProxy>>
let folder: string

before(async () => {
  server = await startTestServer({ env: { LIMITS: 'off' } })
  proxy = await cuttingProxy(Number(new URL(server.url).port))
  folder = mkdtempSync(join(tmpdir(), 'forium-outbox-'))
})

after(async () => {
  await proxy.close()
  await server.close()
  rmSync(folder, { recursive: true })
})

test('every message arrives once and in order, though its app is killed and its connection cut again and again', async () => {
  const { token } = await server.person('ada', ['AGENT', 'ADMIN'])
  const client = createClient({ url: `${server.url}/graphql`, token })
  await client.run(createInbox, { input: { name: 'Support', slug: 'support' } })
  const ids: string[] = []
  for (const body of ['a', 'b']) ids.push((await client.run(startConversation, { input: { body } })).conversation.id)

  const url = `http://127.0.0.1:${proxy.port}/graphql`
  const args = [program, url, token, join(folder, 'outbox.json'), '8', ...ids]
  let over = false
  const cutting = (async () => {
    while (!over) {
      await pause(50 + Math.random() * 400)
      proxy.cut()
    }
  })()
  let kills = 0
  for (let finished = false; !finished; ) {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const exited = once(child, 'exit')
    // The first four are killed a moment after they have begun to send; the last may finish.
    if (kills < 4) kills += await killWhileSending(child)
    finished = (await exited)[0] === 0
  }
  over = true
  await cutting
  assert.ok(kills >= 4 && proxy.cuts() > 0, `${kills} kills, ${proxy.cuts()} cuts`)
  for (const id of ids) {
    const texts: (string | undefined)[] = []
    for await (const message of each(client, conversationPage, { id, first: 50 })) texts.push(message.body?.text)
    assert.deepEqual(
      texts.slice(1),
      Array.from({ length: 8 }, (_, i) => String(i)),
    )
  }
})

async function killWhileSending(child: ChildProcess): Promise<number> {
  const ended = once(child, 'exit').then(() => 0)
  const begun = await Promise.race([once(child.stdout!, 'data').then(() => 1), ended])
  await pause(Math.random() * 300)
  child.kill('SIGKILL')
  return begun
}
