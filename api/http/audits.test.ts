import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { serverAudits } from 'graphql-http'
import { startTestServer } from '../testing/server.ts'
import { clientHeader } from './graphql.ts'

const server = await startTestServer()
after(() => server.close())

const audits = serverAudits({
  url: `${server.url}/graphql`,
  // Our GET rule is no part of the audits: their requests keep it.
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...(init.headers as Record<string, string>), [clientHeader]: 'audit' } }),
})

test('there are 61 audits', () => {
  assert.equal(audits.length, 61)
})

describe('GraphQL over HTTP', () => {
  for (const audit of audits)
    test(audit.name, async () => {
      const result = await audit.fn()
      assert.equal(result.status, 'ok', 'reason' in result ? result.reason : '')
    })
})
