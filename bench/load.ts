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
  /** Milliseconds that each answer took. */
  times: number[]
}

/** Answers with another status, or another content, end the benchmark: a fast wrong answer is worth nothing. */
export class WrongAnswer extends Error {}

/** Each connection asks again as soon as it is answered. Every body is checked. */
export async function load({ port, connections, seconds, next }: Load): Promise<Loaded> {
  const began = performance.now()
  const end = began + seconds * 1000
  const times = await Promise.all(Array.from({ length: connections }, () => askUntil(end, port, next)))
  const all = times.flat()
  return { answers: all.length, seconds: (performance.now() - began) / 1000, times: all }
}

async function askUntil(end: number, port: number, next: () => Exchange): Promise<number[]> {
  const socket = await open(port)
  try {
    return await new Promise((resolve, reject) => converse(socket, { end, next, resolve, reject }))
  } finally {
    socket.destroy()
  }
}

interface Conversation {
  end: number
  next(): Exchange
  resolve(times: number[]): void
  reject(error: Error): void
}

function converse(socket: Socket, { end, next, resolve, reject }: Conversation): void {
  const times: number[] = []
  let exchange = next()
  let asked = performance.now()
  const ask = () => socket.write(exchange.request)
  const reader = answerReader((head, body) => {
    if (!head.startsWith('HTTP/1.1 200 ') || !exchange.isRight(body))
      return reject(new WrongAnswer(`${head.slice(0, 60)}… ${body.toString().slice(0, 300)}`))
    const now = performance.now()
    times.push(now - asked)
    if (now > end) return resolve(times)
    exchange = next()
    asked = now
    ask()
  })
  socket.on('data', reader)
  socket.once('error', reject)
  socket.once('close', () => reject(new Error('The server closed the connection.')))
  ask()
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

export function getPage(path: string, headers: Record<string, string> = {}): Buffer {
  const lines = Object.entries({ host: '127.0.0.1', accept: 'text/html', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  )
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
}
