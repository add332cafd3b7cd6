import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type ImportOrder, type Imports, InvalidImportFileName, isImportFileName } from './imports.ts'

export interface ImportsUnderTest {
  imports: Imports
  /** Puts a file there that can be imported, one that cannot, one that takes its time. */
  put(name: string, kind: 'good' | 'bad' | 'slow'): Promise<void>
  /** An order for the file, with a job of its own. */
  order(file: string): Promise<ImportOrder>
  close?(): Promise<void>
}

/** What everything that runs imports promises. */
export function importsContract(name: string, make: () => Promise<ImportsUnderTest>): void {
  const run = async ({ imports, order }: ImportsUnderTest, file: string): Promise<string | null> => {
    const place = imports.claim()
    assert.ok(place, 'the place is free')
    const given = await order(file)
    return new Promise((resolve) => place.run(given, async (failure) => resolve(failure)))
  }
  const free = async ({ imports }: ImportsUnderTest) => {
    for (;;) {
      const place = imports.claim()
      if (place) return place.release()
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  const holds = (title: string, check: (made: ImportsUnderTest) => Promise<void>) =>
    test(title, { timeout: 60_000 }, async () => {
      const made = await make()
      try {
        await check(made)
      } finally {
        await made.close?.()
      }
    })

  describe(name, () => {
    holds('lists what lies there by name', async (made) => {
      assert.deepEqual(await made.imports.files(), [])
      await made.put('b.tar', 'bad')
      await made.put('a.tar', 'bad')
      const files = await made.imports.files()
      assert.deepEqual(
        files.map((file) => file.name),
        ['a.tar', 'b.tar'],
      )
      assert.ok(files.every((file) => file.byteSize > 0 && file.modifiedAt > 0))
    })

    holds('runs one at a time, says how it ended, and is free again', async (made) => {
      await made.put('good.tar', 'good')
      await made.put('bad.tar', 'bad')
      assert.equal(await run(made, 'good.tar'), null)
      await free(made)
      assert.match((await run(made, 'bad.tar')) ?? '', /\w/)
      await free(made)
    })

    holds('is taken from the claim until the release', async ({ imports }) => {
      const place = imports.claim()
      assert.equal(imports.claim(), null)
      place!.release()
      imports.claim()!.release()
    })

    holds('is stopped by the name of its job, and only by that', async (made) => {
      await made.put('slow.tar', 'slow')
      const place = made.imports.claim()!
      const order = await made.order('slow.tar')
      const ended = new Promise<string | null>((resolve) => place.run(order, async (failure) => resolve(failure)))
      assert.equal(await made.imports.stop('imp_of_another'), false)
      assert.equal(made.imports.claim(), null)
      assert.equal(await made.imports.stop(order.jobId), true)
      assert.equal(await ended, 'It was stopped.')
      await free(made)
    })

    holds('refuses names that lead elsewhere', async (made) => {
      const order = await made.order('good.tar')
      const place = made.imports.claim()!
      for (const file of ['../secret', 'a/b', '..', '.', '', '.hidden', '-x', 'a\\b', 'a\0b', 'a\nb']) {
        assert.equal(isImportFileName(file), false, file)
        assert.throws(() => place.run({ ...order, file }, async () => {}), InvalidImportFileName)
      }
      assert.throws(() => place.run({ ...order, name: '--json' }, async () => {}), InvalidImportFileName)
      place.release()
    })
  })
}
