import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Board } from './board.ts'
import type { fixedClock } from './clock.memory.ts'

interface Boards {
  board: Board
  /** Of another process of the same installation. */
  other: Board
  clock: ReturnType<typeof fixedClock>
  /** What was pinned by now has reached the other. */
  settled(): Promise<void>
}

export function boardContract(name: string, make: () => Promise<Boards> | Boards): void {
  describe(name, () => {
    test('shows what was pinned under its topic until it fades', async () => {
      const { board, clock } = await make()
      board.pin('a', 'one', { n: 1 }, clock.now() + 1000)
      board.pin('a', 'two', { n: 2 }, clock.now() + 2000)
      board.pin('b', 'one', { n: 3 }, clock.now() + 1000)
      assert.deepEqual(board.pinned('a'), [{ n: 1 }, { n: 2 }])
      assert.deepEqual(board.pinned('c'), [])
      clock.advance(1000)
      assert.deepEqual(board.pinned('a'), [{ n: 2 }])
      assert.deepEqual(board.pinned('b'), [])
    })

    test('a key has one notice: the newest, which stands last', async () => {
      const { board, clock } = await make()
      for (const [key, n] of [
        ['one', 1],
        ['two', 2],
        ['one', 3],
      ] as const)
        board.pin('a', key, { n }, clock.now() + 1000 + n)
      board.pin('a', 'two', { n: 4 }, clock.now() + 1)
      assert.deepEqual(board.pinned('a'), [{ n: 2 }, { n: 3 }])
    })

    test('what is over already is not shown', async () => {
      const { board, clock } = await make()
      board.pin('a', 'one', { n: 1 }, clock.now())
      assert.deepEqual(board.pinned('a'), [])
    })

    test('another process hears of it', async () => {
      const { board, other, clock, settled } = await make()
      assert.deepEqual(other.pinned('a'), [])
      board.pin('a', 'one', { n: 1 }, clock.now() + 1000)
      await settled()
      assert.deepEqual(other.pinned('a'), [{ n: 1 }])
      other.pin('a', 'one', { n: 2 }, clock.now() + 2000)
      await settled()
      assert.deepEqual([board.pinned('a'), other.pinned('a')], [[{ n: 2 }], [{ n: 2 }]])
      clock.advance(2000)
      assert.deepEqual([board.pinned('a'), other.pinned('a')], [[], []])
    })
  })
}
