import type { Board } from './board.ts'
import type { Clock } from './clock.ts'
import type { Wake } from './wake.ts'

interface Pin {
  key: string
  notice: object
  expiresAt: number
}

/** The twin and the adapter: `wake` carries the pins to the boards of other processes, where there are any. */
export function memoryBoard({ clock, wake }: { clock: Clock; wake: Wake }): Board {
  const boards = new Map<string, Map<string, Pin>>()

  /** A board hears of others from its first use on; those who are there repeat themselves. */
  function boardOf(topic: string): Map<string, Pin> {
    let board = boards.get(topic)
    if (!board) {
      const fresh = new Map<string, Pin>()
      boards.set(topic, (board = fresh))
      wake.receive(channelOf(topic), (pin) => put(fresh, pin as Pin))
    }
    const now = clock.now()
    for (const [key, { expiresAt }] of board) if (expiresAt <= now) board.delete(key)
    return board
  }

  return {
    pin(topic, key, notice, expiresAt) {
      put(boardOf(topic), { key, notice, expiresAt })
      wake.send(channelOf(topic), { key, notice, expiresAt })
    },
    pinned: (topic) => [...boardOf(topic).values()].map((pin) => pin.notice) as never,
  }
}

/** Pins come twice, by hand and by wire, and the wire may be late. */
function put(board: Map<string, Pin>, pin: Pin): void {
  const known = board.get(pin.key)
  if (known && known.expiresAt > pin.expiresAt) return
  board.delete(pin.key)
  board.set(pin.key, pin)
}

const channelOf = (topic: string): string => `board:${topic}`
