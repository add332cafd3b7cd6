// What every storage must do. Plain functions without a test runner, so that they also run in a browser or on a phone.
import type { Json, StorageAdapter } from './storage.ts'

/** Opens the storage under test; `again` opens it a second time, over the same rows, as after a restart. */
export type OpenStorage = (again?: StorageAdapter) => Promise<StorageAdapter>

/**
 * The promises of a `StorageAdapter`, one check each: `run` rejects with what is wrong. It is given a function that
 * opens an empty storage, or, with a storage of before, another one over the same rows.
 *
 * @example
 * import { storageContract } from '@forium/client/storage-contract'
 * for (const { name, run } of storageContract) test(name, () => run(async (before) => openMyStorage(before)))
 */
export const storageContract: readonly { name: string; run(open: OpenStorage): Promise<void> }[] = [
  {
    name: 'it is empty at first, and an empty batch changes nothing',
    async run(open) {
      const storage = await open()
      await storage.apply([])
      same(await storage.load(''), [])
    },
  },
  {
    name: 'rows come back in the order of their keys, whatever the order they were written in',
    async run(open) {
      const keys = ['o/10', 'o/2', 'Z', 'a', 'é', 'o/1', '\u{1f600}', '~', ' ', '\uffee']
      const storage = await open()
      await storage.apply(keys.map((key) => [key, key] as const))
      const sorted = [...keys].sort((a, b) => (a < b ? -1 : 1))
      same(
        await storage.load(''),
        sorted.map((key) => [key, key]),
      )
    },
  },
  {
    name: 'a prefix is a prefix and no pattern',
    async run(open) {
      const keys = [
        'a%b',
        'a_b',
        'aXb',
        'A%b',
        'a%',
        'a',
        "a'--",
        'a*',
        'a[b]',
        'a\uffff',
        'a\uffffz',
        'b',
        'o/1',
        'o2',
      ]
      const storage = await open()
      await storage.apply(keys.map((key) => [key, 1] as const))
      for (const prefix of ['a%', 'a_', "a'", 'a*', 'a[', 'a\uffff', 'a', 'o/', 'nothing', 'A'])
        same(
          (await storage.load(prefix)).map(([key]) => key),
          keys.filter((key) => key.startsWith(prefix)).sort((a, b) => (a < b ? -1 : 1)),
        )
    },
  },
  {
    name: 'every kind of value comes back as it was',
    async run(open) {
      const values: Json[] = [null, false, 0, -1.5, '', "it's \u2028 \u0000 \u{1f600} </script>", [], {}, [null, [1]]]
      const row = { deep: { list: values, 'a.b': { __proto: 1 } }, text: 'x'.repeat(100_000) }
      const storage = await open()
      await storage.apply([...values.map((value, i) => [`v/${i}`, value] as const), ['w', row]])
      same(
        (await storage.load('v/')).map(([, value]) => value),
        values,
      )
      same(await storage.load('w'), [['w', row]])
    },
  },
  {
    name: 'undefined removes a row, also one that is not there, and null is a value',
    async run(open) {
      const storage = await open()
      await storage.apply([
        ['a', 1],
        ['b', null],
      ])
      await storage.apply([
        ['a', undefined],
        ['missing', undefined],
      ])
      same(await storage.load(''), [['b', null]])
    },
  },
  {
    name: 'of two entries with one key the later counts',
    async run(open) {
      const storage = await open()
      await storage.apply([
        ['a', 1],
        ['a', 2],
        ['b', 1],
        ['b', undefined],
        ['c', undefined],
        ['c', 3],
      ])
      same(await storage.load(''), [
        ['a', 2],
        ['c', 3],
      ])
    },
  },
  {
    name: 'a batch with something that cannot be stored rejects and changes nothing',
    async run(open) {
      const broken = Object.defineProperty({}, 'a', {
        enumerable: true,
        get() {
          throw new Error('cannot be read')
        },
      })
      const storage = await open()
      await storage.apply([['kept', 1]])
      let refused = false
      await storage
        .apply([
          ['kept', undefined],
          ['new', 1],
          ['broken', broken],
        ])
        .catch(() => (refused = true))
      same([refused, await storage.load('')], [true, [['kept', 1]]])
      await storage.apply([['after', 1]])
      same((await storage.load('')).length, 2)
    },
  },
  {
    name: 'what was given may be changed afterwards, and what was read as well',
    async run(open) {
      const storage = await open()
      const value = { list: [1] }
      await storage.apply([['a', value]])
      value.list.push(2)
      const [[, read]] = (await storage.load('a')) as [[string, { list: number[] }]]
      read.list.push(3)
      same(await storage.load('a'), [['a', { list: [1] }]])
    },
  },
  {
    name: 'a thousand rows at once, and batches that do not wait for each other, end as if they had been in order',
    async run(open) {
      const storage = await open()
      const key = (i: number) => `n/${String(i).padStart(4, '0')}`
      const many = Array.from({ length: 1000 }, (_, i) => [key(i), i] as const)
      const writes = [storage.apply(many)]
      for (let i = 0; i < 20; i++) writes.push(storage.apply([[key(0), `last ${i}`]]))
      await Promise.all(writes)
      const rows = await storage.load('n/')
      same([rows.length, rows[0], rows[999]], [1000, [key(0), 'last 19'], [key(999), 999]])
    },
  },
  {
    name: 'what was written is there after a restart, and a second one over the same rows sees it at once',
    async run(open) {
      const first = await open()
      await first.apply([['a', 1]])
      const second = await open(first)
      await second.apply([['b', 2]])
      same(await first.load(''), [
        ['a', 1],
        ['b', 2],
      ])
      await first.close?.()
      await second.close?.()
      same((await (await open(first)).load('')).length, 2)
    },
  },
  {
    name: 'clear leaves nothing, and it goes on',
    async run(open) {
      const storage = await open()
      await storage.apply([['a', 1]])
      await storage.clear()
      same(await storage.load(''), [])
      await storage.apply([['b', 2]])
      same(await storage.load(''), [['b', 2]])
    },
  },
]

function same(found: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(found), JSON.stringify(expected)]
  if (is !== should) throw new Error(`${is.slice(0, 500)} instead of ${should.slice(0, 500)}`)
}
