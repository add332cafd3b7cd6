// For `node --import`: worlds of tests lie in one rqlite of this process, which is emptied for each.
import { isMainThread } from 'node:worker_threads'
import { useEngine } from '@forium/schema/testing/engine.ts'
import { openRqlite } from '../database/rqlite/open.ts'
import { emptied } from './rqlite-emptied.ts'
import { startRqlite } from './rqlite-server.ts'

if (isMainThread) {
  let opened: ReturnType<typeof open> | undefined
  useEngine(async () => emptied(await (opened ??= open())))
}

async function open() {
  const { url } = await startRqlite({ quick: true, nodes: Number(process.env.FORIUM_TEST_RQLITE_NODES ?? 1) })
  return openRqlite(url)
}
