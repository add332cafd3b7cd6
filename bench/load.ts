import { connect, type Socket } from 'node:net'

/** One request as it goes over the wire, and whether a body is the right answer to it. */
export interface Exchange {
  request: Buffer
  isRight(body: Buffer): boolean
}

export interface Load {
  port: number
  connections: number
  seconds: number
  next(): Exchange
}

export interface Loaded {
  answers: number
  seconds: number
}

/** Answers with another status, or another content, end the benchmark: a fast wrong answer is worth nothing. */
export class WrongAnswer extends Error {}

/** Each connection asks again as soon as it is answered. Every body is checked. */
export async function load({ port, connections, seconds, next }: Load): Promise<Loaded> {
  const began = performance.now()
  const end = began + seconds * 1000
  const counts = await Promise.all(Array.from({ length: connections }, () => askUntil(end, port, next)))
  return { answers: counts.reduce((sum, count) => sum + count, 0), seconds: (performance.now() - began) / 1000 }
}

async function askUntil(end: number, port: number, next: () => Exchange): Promise<number> {
  const socket = await open(port)
  try {
    return await new Promise((resolve, reject) => converse(socket, end, next, resolve, reject))
  } finally {
    socket.destroy()
  }
}

function converse(
  socket: Socket,
  end: number,
  next: () => Exchange,
  resolve: (answers: number) => void,
  reject: (error: Error) => void,
): void {
  let exchange = next()
  let answers = 0
  const reader = answerReader((head, body) => {
    if (!head.startsWith('HTTP/1.1 200 ') || !exchange.isRight(body))
      return reject(new WrongAnswer(`${head.slice(0, 60)}… ${body.toString().slice(0, 300)}`))
    answers++
    if (performance.now() > end) return resolve(answers)
    exchange = next()
    socket.write(exchange.request)
  })
  socket.on('data', reader)
  socket.once('error', reject)
  socket.once('close', () => reject(new Error('The server closed the connection.')))
  socket.write(exchange.request)
}

/** Puts chunks together to whole answers; all servers here say the length. */
function answerReader(whole: (head: string, body: Buffer) => void): (chunk: Buffer) => void {
  let pending: Buffer[] = []
  let size = 0
  let needed = 0
  return (chunk) => {
    pending.push(chunk)
    size += chunk.length
    if (size < needed) return
    const bytes = pending.length === 1 ? chunk : Buffer.concat(pending)
    pending = [bytes]
    const headEnd = bytes.indexOf('\r\n\r\n')
    if (headEnd < 0) return
    const head = bytes.toString('latin1', 0, headEnd)
    needed = headEnd + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (size < needed) return
    pending = []
    size = needed = 0
    whole(head, bytes.subarray(headEnd + 4))
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    socket.once('connect', () => resolve(socket))
    socket.once('error', reject)
  })
}

/** An address in 10.0.0.0/8: each guest has a budget of their own, as in life. */
export const addressOf = (n: number): string => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`

export function postJson(body: unknown, headers: Record<string, string> = {}): Buffer {
  const text = JSON.stringify(body)
  const lines = Object.entries({
    host: '127.0.0.1',
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(text)),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`POST /graphql HTTP/1.1\r\n${lines.join('')}\r\n${text}`)
}
