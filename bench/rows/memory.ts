import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import type { Row } from '../row.ts'
import type { Run } from '../run.ts'
import { startForium } from '../servers.ts'
import { follow, openMany, openSocket } from '../sockets.ts'

const sockets = 1000
const subscription = 'subscription { events { __typename } }'

/** The server process of `npm start`, started a second time; then with a thousand guests who only listen. */
export async function memoryRows(run: Run): Promise<Row[]> {
  const dataDir = mkdtempSync(join(run.makeFolder(), 'memory-'))
  await (await startForium({ dataDir })).stop()
  await using forium = await startForium({ dataDir })
  await (await fetch(`${forium.url}/`)).text()
  await settle()
  const idle = forium.rssMb()
  const opened = await openMany(sockets, (guest) => openSocket(forium.port, { guest }))
  await settle()
  const acknowledged = forium.rssMb()
  for (let start = 0; start < sockets; start += 50)
    await Promise.all(opened.slice(start, start + 50).map((socket) => follow(socket, subscription, {})))
  await settle()
  const listening = forium.rssMb()
  for (const socket of opened) socket.terminate()
  return [
    rowOf('memory, idle with the web app loaded, 10 s after the second start', idle, 140, 'NodeBB 372 MB'),
    {
      ...rowOf('memory with 1,000 idle sockets', listening, 250, 'Campfire 656 MB'),
      notes: [`each with a subscription to all events; ${acknowledged.toFixed(0)} MB before they subscribed`],
    },
  ]
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 10_000))

function rowOf(name: string, mb: number, limit: number, reference: string): Row {
  return { name, ours: `${mb.toFixed(0)} MB`, reference, ratio: null, budget: `≤ ${limit} MB`, isKept: mb <= limit }
}
