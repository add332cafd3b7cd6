// For `node --import`: worlds of tests lie in memory behind a jitter, so that all that runs at once meets at random.
// FORIUM_TEST_JITTER_SEED makes it happen again; FORIUM_TEST_JITTER_MS waits in milliseconds instead of in turns.
import { isMainThread } from 'node:worker_threads'
import { useEngine } from '@forium/schema/testing/engine.ts'
import { jittering } from '@forium/schema/testing/jitter.ts'
import { memoryDatabase } from '@forium/schema/testing/memory-database.ts'

if (isMainThread) {
  const seed = Number(process.env.FORIUM_TEST_JITTER_SEED ?? Date.now() % 100_000)
  const ms = Number(process.env.FORIUM_TEST_JITTER_MS ?? 0)
  console.error(`FORIUM_TEST_JITTER_SEED=${seed} FORIUM_TEST_JITTER_MS=${ms}`)
  let worlds = 0
  // The plans are those of SQLite.
  useEngine(async () => jittering(await memoryDatabase(), { seed: seed * 1000 + ++worlds, ms }), { explains: true })
}
