import { createDecipheriv, createECDH, hkdfSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

export interface Received {
  path: string
  headers: IncomingHttpHeaders
  body: Buffer
  /** What it was answered. */
  status?: number
}

export interface Answering {
  status: number
  body?: string
  headers?: Record<string, string>
}

/** A service on this machine that keeps what it is brought and answers as it is told. */
export async function receiver({ tls = false } = {}) {
  const received: Received[] = []
  const state = { answer: (_received: Received): Answering => ({ status: 201 }) }
  const listener: RequestListener = async (request, response) => {
    const one: Received = { path: request.url!, headers: request.headers, body: await buffer(request) }
    received.push(one)
    const { status, body = '', headers } = state.answer(one)
    one.status = status
    response.writeHead(status, headers).end(body)
  }
  const server = tls ? createTlsServer(forTests, listener) : createServer(listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    received,
    state,
    url: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** A browser's side of a subscription: its keys, and what it reads out of what arrives. */
export function subscriber() {
  const ecdh = createECDH('prime256v1')
  const theirs = ecdh.generateKeys()
  const secret = Buffer.alloc(16, 7)
  return {
    p256dh: theirs.toString('base64url'),
    auth: secret.toString('base64url'),
    read(body: Buffer): Record<string, unknown> {
      const salt = body.subarray(0, 16)
      const ours = body.subarray(21, 21 + body[20]!)
      const sealed = body.subarray(21 + body[20]!)
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), theirs, ours])
      const key = Buffer.from(hkdfSync('sha256', ecdh.computeSecret(ours), secret, info, 32))
      const derive = (what: string, length: number) =>
        Buffer.from(hkdfSync('sha256', key, salt, `Content-Encoding: ${what}\0`, length))
      const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12))
      decipher.setAuthTag(sealed.subarray(-16))
      const text = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()])
      return JSON.parse(text.subarray(0, text.lastIndexOf(2)).toString())
    },
  }
}

/** What the parts of a token say. */
export function readJwt(token: string) {
  const [header, claims, signature] = token.split('.') as [string, string, string]
  const parse = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
  return {
    header: parse(header),
    claims: parse(claims),
    text: Buffer.from(`${header}.${claims}`),
    signature: Buffer.from(signature, 'base64url'),
  }
}

/** Of a host that is `localhost`, good until 2120, and trusted by nobody. */
export const forTests = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg3pzDW+Ou/ZbhMM1j
xSie2R7XNjV1J/PmLuQLdohV2qmhRANCAASMvp87LhJc1PkgMieDEPTQC/bOmQ5z
nf5X8A3uykgv7mFVnqvG0inu3DKv3WsneKFpSPqgNgwrAH07tNajAsRU
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBYzCCAQqgAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABIy+nzsuElzU+SAy
J4MQ9NAL9s6ZDnOd/lfwDe7KSC/uYVWeq8bSKe7cMq/dayd4oWlI+qA2DCsAfTu0
1qMCxFSjSzBJMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAMBgNVHRMEBTAD
AQH/MB0GA1UdDgQWBBTEKqJrHkPoxpQmpzfBF8tn/wF3hDAKBggqhkjOPQQDAgNH
ADBEAiBZt5po6ma7t6uHgaihTdDxzIoWxcMpuPZFR//qCElYMwIgXyKXiKEMVtdz
6XJ1N0e8v7gUUPTUGz+I9LtJuRs6P7o=
-----END CERTIFICATE-----`,
}
