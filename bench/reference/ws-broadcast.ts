// What a delivery costs at least: whatever is posted goes to every socket as it is, made into bytes once.
import { createServer } from 'node:http'
import { pathToFileURL } from 'node:url'
import { WebSocketServer } from 'ws'

function serve(port: number): void {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const message = Buffer.concat(chunks)
      if (message.length > 0) for (const socket of sockets.clients) socket.send(message, { binary: false })
      response.writeHead(200, { 'content-length': 0 })
      response.end()
    })
  })
  server.on('upgrade', (request, socket, head) => sockets.handleUpgrade(request, socket, head, () => {}))
  server.listen(port, '127.0.0.1')
}

if (import.meta.url === pathToFileURL(process.argv[1]!).href) serve(Number(process.argv[2]))
