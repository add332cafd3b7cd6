import type { Wake } from '@forium/schema/ports/wake.ts'
import { readConfig } from '../config.ts'
import { openRuntime } from '../runtime.ts'
import { startServer } from '../server.ts'

/** A server as `npm start` runs it, which keeps a share of its hints to itself: the argument says how large it is. */
const share = Number(process.argv[2])
const runtime = await openRuntime(readConfig(process.env))
const server = await startServer({ ...runtime, ports: { ...runtime.ports, wake: forgetful(runtime.ports.wake) } })
process.once('SIGTERM', async () => {
  await server.close()
  await runtime.close()
})

function forgetful(wake: Wake): Wake {
  const forgets = () => Math.random() < share
  return {
    signal: (topic) => forgets() || wake.signal(topic),
    send: (topic, payload) => forgets() || wake.send(topic, payload),
    listen: (topic, listener) => wake.listen(topic, listener),
    receive: (topic, listener) => wake.receive(topic, listener),
  }
}
