import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { startTestServer, type TestOptions } from '@forium/api/testing/server.ts'

const built = resolve(import.meta.dirname, '../../node_modules/.cache/web')

/** A real server with the built pages; `npm test` builds them first. */
export function startWebServer({ env = {}, ...options }: TestOptions = {}) {
  if (!existsSync(`${built}/app.js`)) throw new Error('The web app is not built: run `npm test -- web/…`.')
  return startTestServer({ ...options, env: { WEB_DIR: built, LIMITS: 'off', ...env } })
}
export type WebServer = Awaited<ReturnType<typeof startWebServer>>
