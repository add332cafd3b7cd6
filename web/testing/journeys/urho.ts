import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readConfig } from '@forium/api/config.ts'
import { openRuntime } from '@forium/api/runtime.ts'
import { addCommunity } from '@forium/api/testing/server.ts'
import { importDiscourse } from '@forium/api/transfer/discourse.ts'
import { pino } from 'pino'
import type { Browser } from 'playwright-core'
import { alive, noBrowser, openBrowser, type Visit, visit } from '../browser.ts'
import { openMailbox } from '../mailbox.ts'
import { startWebServer } from '../server.ts'

const archive = join(process.env.FORIUM_TEST_DATA ?? '', 'urho3d-discourse.tar.zst')
const project = resolve(import.meta.dirname, '../../..')

/** Why the journeys cannot be walked here; false where they can. */
export const skip =
  noBrowser || (!existsSync(archive) && 'FORIUM_TEST_DATA names no folder with urho3d-discourse.tar.zst')

/** A way through the pages, as a person goes it. */
export interface Journey {
  name: string
  walk(scene: Scene): Promise<void>
}
export type Scene = Awaited<ReturnType<typeof openUrho>>

/** The imported forum behind a real server, with mail, and a browser in which to be many people. */
export async function openUrho() {
  const mailbox = await openMailbox()
  const data = await urhoData()
  const [server, browser] = await Promise.all([startWebServer({ data, env: mailbox.env }), openBrowser()])
  return {
    data,
    server,
    browser,
    mailbox,
    people: peopleAt(browser, server.url),
    async close() {
      await browser.close()
      await server.close()
      await mailbox.close()
    },
  }
}

/** Everybody who comes during one journey; at its end no page may have complained, and all go. */
export function peopleAt(browser: Browser, url: string) {
  return async (walk: (come: Come) => Promise<void>): Promise<void> => {
    const visits: Visit[] = []
    await walk(async (path, token, options) => {
      const seen = await visit(browser, url, token, options)
      visits.push(seen)
      await seen.page.goto(url + path)
      if (options?.javaScriptEnabled !== false) await alive(seen.page)
      return seen
    })
    const problems = visits.flatMap((seen) => seen.problems)
    await Promise.all(visits.map(({ close }) => close()))
    if (problems.length > 0) throw new Error(`The pages had problems:\n${problems.join('\n')}`)
  }
}
export type Come = (path: string, token?: string, options?: Parameters<typeof visit>[3]) => Promise<Visit>

/** How long it takes until something is there. It is told, not tested: machines are busy. */
export async function timed(what: string, act: () => Promise<unknown>, seen: () => Promise<unknown>): Promise<void> {
  const looking = seen()
  const began = performance.now()
  await act()
  await looking
  console.log(`${what}: ${Math.round(performance.now() - began)} ms`)
}

/** Imported once for each state of the code that imports: the same files give the same forum. */
async function urhoData(): Promise<string> {
  const home = join(project, 'node_modules/.cache/urho')
  const data = join(home, keyOfCode())
  if (existsSync(data)) return data
  rmSync(home, { recursive: true, force: true })
  const unfinished = `${data}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  const config = readConfig({ DATA_DIR: unfinished, PORT: '0' })
  const runtime = await openRuntime(config, pino({ level: 'silent' }))
  const communityId = await addCommunity(runtime, 'Urho3D')
  await importDiscourse(runtime.systemContext(communityId), archive, { source: 'urho3d' })
  await runtime.close()
  renameSync(unfinished, data)
  return data
}

function keyOfCode(): string {
  const hash = createHash('sha256')
  const { size, mtimeMs } = statSync(archive)
  hash.update(`${size} ${mtimeMs}`)
  for (const file of globSync(['schema/**/*.ts', 'api/**/*.ts', 'api/**/*.sql'], { cwd: project }).sort())
    if (!/node_modules|\/testing\/|\.test(ing)?\.ts$/.test(file)) hash.update(readFileSync(join(project, file)))
  return hash.digest('hex').slice(0, 16)
}
