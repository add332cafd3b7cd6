import { type ClientOptions, createClient } from '../client/create-client.ts'
import { type Script, scriptedServer } from './scripted-server.ts'

/** Waits a hundredth of what is asked for. */
export const impatient = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms / 100)
  return () => clearTimeout(timer)
}

/** A client of a scripted server, and the states of its connection so far. */
export async function scriptedClient(script: Script, options: Partial<ClientOptions> = {}) {
  const server = await scriptedServer(script)
  const states: string[] = []
  const onConnection = (state: string) => void states.push(state)
  // However long a busy machine takes to connect: silence is what some tests are about, and they say so.
  const keepAliveMs = 1_000_000
  const client = createClient({ url: server.url, timer: impatient, onConnection, keepAliveMs, ...options })
  return {
    client,
    server,
    states,
    async [Symbol.asyncDispose]() {
      client.close()
      await server[Symbol.asyncDispose]()
    },
  }
}
