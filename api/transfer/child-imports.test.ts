import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { commit } from '@forium/schema/kernel/commit.ts'
import { idOf } from '@forium/schema/kernel/ids.ts'
import { importsContract } from '@forium/schema/ports/imports.contract.ts'
import type { ImportOrder } from '@forium/schema/ports/imports.ts'
import { pino } from 'pino'
import { readConfig } from '../config.ts'
import { openRuntime } from '../runtime.ts'
import { addCommunity } from '../testing/server.ts'
import { writeArchive, writeEndless } from './archive.testing.ts'

async function make() {
  const dataDir = mkdtempSync(join(tmpdir(), 'forium-imports-'))
  const runtime = await openRuntime(readConfig({ DATA_DIR: dataDir, DEMO: 'off' }), pino({ level: 'silent' }))
  const communityId = await addCommunity(runtime, 'Example')
  const { imports } = runtime.ports
  const at = (name: string) => join(dataDir, 'imports', name)
  return {
    imports,
    dataDir,
    runtime,
    at,
    async put(name: string, kind: 'good' | 'bad' | 'slow') {
      if (kind === 'good') writeArchive(at(name), 2)
      else if (kind === 'slow') writeEndless(at(name))
      else {
        mkdirSync(at('.'), { recursive: true })
        writeFileSync(at(name), 'no archive')
      }
    },
    async order(file: string): Promise<ImportOrder> {
      const ctx = runtime.systemContext(communityId)
      const jobId = idOf('ImportJob', ctx.ids.uuid())
      const begun = { status: 'RUNNING', done: 0, total: 0, startedBy: 'usr_x', startedAt: ctx.clock.now() }
      await commit(ctx, async (unit) =>
        unit.write(unit.sql.insertInto('ImportJob').values({ id: jobId, communityId, source: 'discourse', ...begun })),
      )
      return { jobId, communityId, kind: 'DISCOURSE', file, name: null }
    },
    async close() {
      await runtime.close()
      rmSync(dataDir, { recursive: true })
    },
  }
}

importsContract('childImports', make)

test('lists no folder, no link, nothing hidden', async () => {
  const { imports, at, put, close, dataDir } = await make()
  assert.deepEqual(await imports.files(), [])
  await put('real.tar', 'bad')
  writeFileSync(join(dataDir, 'secret'), 'outside')
  symlinkSync(join(dataDir, 'secret'), at('link.tar'))
  mkdirSync(at('folder'))
  writeFileSync(at('.hidden'), 'x')
  assert.deepEqual(
    (await imports.files()).map(({ name, byteSize }) => [name, byteSize]),
    [['real.tar', 10]],
  )
  await close()
})

test('what is unpacked goes with the import, whether it ends or is ended', async () => {
  const { imports, at, put, order, close } = await make()
  await put('good.tar', 'good')
  await put('slow.tar', 'slow')
  const good = await order('good.tar')
  assert.equal(await new Promise((resolve) => imports.claim()!.run(good, async (failure) => resolve(failure))), null)
  while (readdirSync(at('.')).length > 2) await new Promise((resolve) => setTimeout(resolve, 5))
  const slow = await order('slow.tar')
  let place = imports.claim()
  while (!place) {
    await new Promise((resolve) => setTimeout(resolve, 5))
    place = imports.claim()
  }
  place.run(slow, async () => {})
  await imports.stop(slow.jobId)
  assert.deepEqual(readdirSync(at('.')).sort(), ['good.tar', 'slow.tar'])
  await close()
})
