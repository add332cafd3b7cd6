import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Summarizer } from './summarizer.ts'

const talk = `Ana: The kettle leaks when it is full.
Ben: Descale it first. Then look at the seal.
Ana: The seal was torn. A new one has mended it.`

export function summarizerContract(name: string, make: () => Promise<Summarizer> | Summarizer): void {
  describe(name, () => {
    test('gives words, no more of them than were there, and nothing that is no text', async () => {
      const summarizer = await make()
      for (const sentences of [1, 3]) {
        const words = await summarizer.summarize({ text: talk, sentences })
        assert.ok(words.length > 0 && words.length <= talk.length, words)
        assert.doesNotMatch(words, /[\u0000-\u0009\u000b-\u001f\u007f]/)
        assert.equal(words, words.trim())
      }
    })

    test('keeps several questions apart', async () => {
      const summarizer = await make()
      const texts = ['Ana: One thing.', 'Ben: Another thing.']
      const answers = await Promise.all(texts.map((text) => summarizer.summarize({ text, sentences: 1 })))
      assert.deepEqual(answers, await Promise.all(texts.map((text) => summarizer.summarize({ text, sentences: 1 }))))
      assert.notEqual(answers[0], answers[1])
    })
  })
}
