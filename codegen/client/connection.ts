import { apiLevel } from '../generated/level.ts'
import type { Credentials } from './credentials.ts'
import type { Platform } from './ports.ts'
import type { Documents } from './transport.ts'

/** Where the server is, and what there is to reach it with. */
export interface Place {
  platform: Platform
  url: string
  credentials: Credentials
  documents: Documents | undefined
  keepAliveMs: number
}

export interface Frame {
  type: string
  id: string
  payload?: unknown
}

export interface Connection {
  send(message: object): void
  /** Asks whether the other side is still there; without an answer in time the connection is lost. */
  probe(): void
  close(): void
}

/** One socket with graphql-transport-ws, from its greeting until it is closed (then it says nothing) or lost. */
export function openConnection(
  { platform, url, keepAliveMs }: Place,
  token: string | null,
  heard: (frame: Frame) => void,
  lost: (code: number) => void,
): Connection {
  const { WebSocket, timer } = platform
  const socket = new WebSocket!(url, 'graphql-transport-ws')
  let over = false
  let cancel = timer(keepAliveMs, () => end())
  const send = (message: object) => socket.send(JSON.stringify(message))
  const inSilence = (run: () => void) => {
    cancel()
    cancel = timer(keepAliveMs, run)
  }
  // A cable that was cut says nothing, so silence is asked about.
  const probe = () => {
    send({ type: 'ping' })
    inSilence(end)
  }
  const close = () => {
    over = true
    cancel()
    socket.close(1000)
  }
  const end = (code = 0) => {
    if (over) return
    close()
    lost(code)
  }
  socket.onopen = () => over || send({ type: 'connection_init', payload: { token, apiLevel } })
  socket.onmessage = ({ data }: { data: unknown }) => {
    if (over) return
    const frame: Frame = JSON.parse(String(data))
    inSilence(probe)
    if (frame.type === 'ping') send({ type: 'pong' })
    heard(frame)
  }
  socket.onclose = ({ code }: { code: number }) => end(code)
  // What went wrong stands in the close event that follows.
  socket.onerror = () => {}
  return { send, probe, close }
}
