import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import BetterSqlite from 'better-sqlite3'
import { startS3, whyNoS3 } from '../testing/radosgw.ts'
import { addPerson, type TestPerson } from '../testing/server.ts'
import { serverProcess } from '../testing/server-process.ts'
import { sendMessage, startConversation, uuidv7 } from '../testing/writing.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-litestream-'))
const whyNot = whyNoS3()
const s3 = whyNot ? null : await startS3()
const servers: Server[] = []
after(async () => {
  for (const server of servers) await server.close()
  await s3?.close()
  // What a killed Litestream began to write may still come.
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

type Server = Awaited<ReturnType<typeof serverProcess>>

async function open(env: Record<string, string>) {
  const server = await serverProcess({ env })
  servers.push(server)
  const people = await server.offline((runtime) => {
    const ctx = runtime.systemContext(server.communityId)
    return Promise.all([addPerson(ctx, 'member', ['MEMBER'])])
  })
  await server.start()
  const at = { url: `http://127.0.0.1:${server.port}`, communityId: server.communityId }
  return { server, at, member: people[0]! }
}

interface Sent {
  body: string
  at: number
}

/** Writes as fast as answers come, and notes when each was acknowledged, until it is ended or nobody answers. */
async function load(at: { url: string }, member: TestPerson) {
  const conversationId = await startConversation(at as never, member)
  const sent: Sent[] = []
  let going = true
  const writer = (async () => {
    for (let i = 0; going; i++) {
      try {
        const { text } = await sendMessage(at as never, member, conversationId, uuidv7(), `message ${i}`)
        sent.push({ body: text, at: Date.now() })
      } catch {
        return
      }
    }
  })()
  const end = async (): Promise<Sent[]> => {
    going = false
    await writer
    return sent
  }
  return { sent, end }
}

const pidOf = ({ dataDir }: Server) => Number(readFileSync(join(dataDir, 'litestream/pid'), 'utf8'))
/** One that ended and whose end nobody has asked for yet has no command line any more. */
const isAlive = (pid: number): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== ''
  } catch {
    return false
  }
}

function wipe({ dataDir }: Server): void {
  rmSync(dataDir, { recursive: true })
}

/** What the restored file lacks of what was acknowledged, and how long before the end that was. */
async function lost({ dataDir }: Server, sent: readonly Sent[]): Promise<{ rows: number; ms: number }> {
  const db = new BetterSqlite(join(dataDir, 'forium.db'), { readonly: true })
  assert.equal(db.pragma('integrity_check', { simple: true }), 'ok')
  const bodies = new Set(db.prepare('select bodyText from Message').pluck().all())
  db.close()
  const missing = sent.filter(({ body }) => !bodies.has(body))
  return { rows: missing.length, ms: missing.length > 0 ? sent.at(-1)!.at - missing[0]!.at : 0 }
}

async function bucket(): Promise<Record<string, string>> {
  const { endpoint, accessKeyId, secretAccessKey } = s3!
  const name = `litestream-${uuidv7()}`
  const credentials = { accessKeyId, secretAccessKey }
  const client = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true })
  await client.send(new CreateBucketCommand({ Bucket: name }))
  client.destroy()
  const keys = { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey }
  return { LITESTREAM_URL: `s3://${name}/forum`, S3_ENDPOINT: endpoint, ...keys }
}

const targets: [string, string | false, () => Promise<Record<string, string>>][] = [
  ['a file', false, async () => ({ LITESTREAM_URL: `file:${join(folder, uuidv7())}` })],
  ['S3', whyNot ?? false, bucket],
]

for (const [name, skip, environment] of targets)
  describe(`the database copied to ${name}`, { skip, timeout: 180_000 }, () => {
    test('survives the server, Litestream and the disk ending at once, but for a moment', async (t) => {
      const { server, at, member } = await open(await environment())
      const { sent, end } = await load(at, member)
      while (sent.length < 300) await sleep(50)
      await sleep(2500)
      const pid = pidOf(server)
      process.kill(pid, 'SIGKILL')
      await server.kill()
      await end()
      wipe(server)
      await server.start()
      const { rows, ms } = await lost(server, sent)
      t.diagnostic(`lost with the whole machine: ${rows} of ${sent.length} acknowledged messages, ${ms} ms`)
      assert.ok(rows < sent.length)
    })

    test('loses nothing when the server alone is killed and its disk taken away a moment later', async (t) => {
      const { server, at, member } = await open(await environment())
      const { sent, end } = await load(at, member)
      while (sent.length < 200) await sleep(50)
      await server.kill()
      await end()
      const orphan = pidOf(server)
      assert.ok(isAlive(orphan))
      await sleep(4000)
      process.kill(orphan, 'SIGTERM')
      while (isAlive(orphan)) await sleep(20)
      wipe(server)
      await server.start()
      assert.deepEqual(await lost(server, sent), { rows: 0, ms: 0 })
      t.diagnostic(`${sent.length} messages, all there`)
    })
  })

test('a clean stop copies the last write; the next start ends a Litestream that was left over', async () => {
  const { server, at, member } = await open({ LITESTREAM_URL: `file:${join(folder, uuidv7())}` })
  const { sent, end } = await load(at, member)
  while (sent.length < 20) await sleep(20)
  await end()
  await server.stop()
  wipe(server)
  await server.start()
  assert.equal((await lost(server, sent)).rows, 0)
  const first = pidOf(server)
  await server.kill()
  assert.ok(isAlive(first))
  await server.start()
  assert.deepEqual([isAlive(first), isAlive(pidOf(server))], [false, true])
})

test('a Litestream that dies is started again', async () => {
  const { server } = await open({ LITESTREAM_URL: `file:${join(folder, uuidv7())}` })
  const first = pidOf(server)
  process.kill(first, 'SIGKILL')
  while (pidOf(server) === first) await sleep(50)
  assert.ok(isAlive(pidOf(server)))
})

test('a missing database is not taken for a new one when its copy cannot be reached', async () => {
  const server = await serverProcess({
    env: {
      LITESTREAM_URL: 's3://nothing-here/forum',
      S3_ENDPOINT: 'http://127.0.0.1:9',
      S3_ACCESS_KEY_ID: 'a',
      S3_SECRET_ACCESS_KEY: 'b',
    },
  })
  wipe(server)
  await assert.rejects(server.start(), /ended with 1/)
  assert.equal(existsSync(join(server.dataDir, 'forium.db')), false)
})
