import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A cable between clients and servers, in turn, that can be cut at any moment, without either end having a say. */
export async function cuttingProxy(...targetPorts: number[]) {
  const pairs = new Set<readonly [Socket, Socket]>()
  let cuts = 0
  let turn = 0
  const server = createServer((client) => {
    const target = connect(targetPorts[turn++ % targetPorts.length]!, '127.0.0.1')
    const pair = [client, target] as const
    pairs.add(pair)
    const drop = () => {
      pairs.delete(pair)
      client.destroy()
      target.destroy()
    }
    for (const socket of pair) socket.on('error', drop).on('close', drop)
    client.pipe(target).pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    cuts: () => cuts,
    /** Cuts one connection chosen at random. */
    cut() {
      const chosen = [...pairs][Math.floor(Math.random() * pairs.size)]
      if (!chosen) return
      cuts++
      for (const socket of chosen) socket.destroy()
      pairs.delete(chosen)
    },
    cutAll() {
      cuts += pairs.size
      for (const pair of pairs) for (const socket of pair) socket.destroy()
      pairs.clear()
    },
    async close() {
      for (const pair of pairs) for (const socket of pair) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
