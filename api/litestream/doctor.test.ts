import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readConfig } from '../config.ts'
import { until } from '../testing/across.ts'
import { serverProcess } from '../testing/server-process.ts'
import { examineLitestream } from './doctor.ts'

const folder = mkdtempSync(join(tmpdir(), 'forium-litestream-doctor-'))
after(() => rmSync(folder, { recursive: true }))

test('whether Litestream is there, runs and has a copy is said in words that help', { timeout: 120_000 }, async () => {
  const target = join(folder, 'copy')
  const server = await serverProcess({ env: { LITESTREAM_URL: `file:${target}` } })
  const file = join(server.dataDir, 'forium.db')
  const look = async (env: Record<string, string> = {}) => {
    const all = { DATA_DIR: server.dataDir, LITESTREAM_URL: `file:${target}`, PATH: process.env.PATH!, ...env }
    const findings = await examineLitestream(readConfig(all).litestream!, file)
    return findings.map(({ ok, isWarning, what }) => `${isWarning ? 'warn' : ok ? 'ok' : 'BAD'} ${what}`).join('\n')
  }
  try {
    assert.match(
      await look(),
      /^warn Litestream v0\.3\S+ does not run.*\nBAD Litestream has no copy yet\. Start the server/,
    )
    await server.start()
    await until(() => existsSync(target))
    await until(async () => /newest copy/.test(await look()))
    assert.match(await look(), /^ok Litestream v0\.3\S+ runs\nok Litestream's newest copy is of \d{4}-/)
    assert.match(await look({ LITESTREAM_BINARY: join(folder, 'none') }), /^BAD .*Mend LITESTREAM_BINARY/)
    writeFileSync(join(folder, 'file'), '')
    const nowhere = { LITESTREAM_URL: `file:${join(folder, 'file/copy')}` }
    assert.match(await look(nowhere), /BAD Litestream's copy: this user may not use that folder/)
  } finally {
    await server.close()
  }
})
