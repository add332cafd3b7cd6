import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { cacheContract } from '@forium/schema/ports/cache.contract.ts'
import { clockContract } from '@forium/schema/ports/clock.contract.ts'
import { idsContract } from '@forium/schema/ports/ids.contract.ts'
import { mailerContract } from '@forium/schema/ports/mailer.contract.ts'
import { passwordsContract } from '@forium/schema/ports/passwords.contract.ts'
import { storageContract } from '@forium/schema/ports/storage.contract.ts'
import { tokensContract } from '@forium/schema/ports/tokens.contract.ts'
import { memoryTokens } from '@forium/schema/ports/tokens.memory.ts'
import { vitalsContract } from '@forium/schema/ports/vitals.contract.ts'
import { lruCache } from './cache.ts'
import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { argon2Passwords } from './crypto/passwords.ts'
import { cryptoTokens } from './crypto/tokens.ts'
import { systemIds } from './ids.ts'
import { smtpMailer } from './mail/smtp.ts'
import { smtpServer } from './mail/smtp-server.testing.ts'
import { terminalMailer } from './mail/terminal.ts'
import { watchedMailer } from './mail/watched.ts'
import { diskStorage } from './storage/disk.ts'
import { overHttp } from './testing/storage-browser.ts'
import { processVitals } from './vitals.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-adapters-'))
after(() => rmSync(folder, { recursive: true }))

// memoryWake and memoryLimits serve one process as they are: schema/ports/ports.test.ts runs their contracts.
clockContract('systemClock', () => systemClock())
idsContract('systemIds', (clock) => systemIds(clock))
passwordsContract('argon2Passwords', () => argon2Passwords())
tokensContract('cryptoTokens', (secret) => cryptoTokens(secret))
vitalsContract('processVitals', () => {
  const config = readConfig({ DATA_DIR: folder })
  const gauges = { sockets: () => 3, lastMailError: () => null, redisConnected: () => true, replication: null }
  return processVitals({ config, gauges, opened: { engine: 'SQLite 3', bytes: async () => 4096 }, startedAt: 1 })
})
cacheContract('lruCache', (clock) => lruCache({ maxBytes: 500_000, clock }))
storageContract('diskStorage', async () => {
  const tokens = memoryTokens()
  const storage = diskStorage(mkdtempSync(join(folder, 'files-')), tokens)
  return { storage, ...(await overHttp(storage, tokens)) }
})
mailerContract('terminalMailer', () => {
  const printed: string[] = []
  return { mailer: terminalMailer((text) => printed.push(text)), delivered: () => printed }
})
mailerContract('smtpMailer', async () => {
  const server = await smtpServer()
  return {
    mailer: watchedMailer(smtpMailer(server.url, { from: 'forum@example.test' })),
    delivered: () => server.mails.map((mail) => mail.raw),
    close: () => server[Symbol.asyncDispose](),
  }
})
