import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A cable between clients and servers, in turn, that can be cut at any moment, without either end having a say. */
export async function cuttingProxy(...targetPorts: number[]) {
  const pairs = new Set<readonly [Socket, Socket]>()
  let cuts = 0
  let lost = 0
  let unlucky: string | undefined
  let turn = 0
  let isSilent = false
  const server = createServer((client) => {
    if (isSilent) return void held(client)
    const target = connect(targetPorts[turn++ % targetPorts.length]!, '127.0.0.1')
    const pair = [client, target] as const
    pairs.add(pair)
    const drop = () => {
      pairs.delete(pair)
      client.destroy()
      target.destroy()
    }
    for (const socket of pair) socket.on('error', drop).on('close', drop)
    let isDoomed = false
    client.on('data', (chunk: Buffer) => {
      if (!unlucky || !chunk.includes(unlucky)) return
      isDoomed = true
      unlucky = undefined
    })
    // Before it is passed on.
    target.on('data', () => {
      if (!isDoomed) return
      lost++
      drop()
    })
    client.pipe(target).pipe(client)
  })
  const silenced = new Set<Socket>()
  const held = (client: Socket) => silenced.add(client.on('error', () => {}).on('close', () => silenced.delete(client)))
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const cutAll = () => {
    cuts += pairs.size
    for (const pair of pairs) for (const socket of pair) socket.destroy()
    for (const client of silenced) client.destroy()
    pairs.clear()
  }
  await listen(0)
  const { port } = server.address() as AddressInfo
  return {
    port,
    cuts: () => cuts,
    /** Cuts one connection chosen at random. */
    cut() {
      const chosen = [...pairs][Math.floor(Math.random() * pairs.size)]
      if (!chosen) return
      cuts++
      for (const socket of chosen) socket.destroy()
      pairs.delete(chosen)
    },
    cutAll,
    /** Of the next request with this in it: the server does what it asks, and its answer does not arrive. */
    loseAnswerTo(text: string) {
      unlucky = text
    },
    lost: () => lost,
    /** Connections are cut, and who comes anew hears nothing, until it is told otherwise. */
    silence(silent: boolean) {
      isSilent = silent
      cutAll()
    },
    /** On the port that it had before. */
    open: () => listen(port),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      cutAll()
      await closed
    },
  }
}
