import type { Summarizer, SummaryRequest } from './summarizer.ts'

export interface MemorySummarizer extends Summarizer {
  /** All that it was asked, oldest first. */
  readonly asked: SummaryRequest[]
  /** Null: it answers. Words: what it fails of. */
  failing: string | null
}

/** Its words are the first sentences, without who said them. */
export function memorySummarizer(): MemorySummarizer {
  const summarizer: MemorySummarizer = {
    asked: [],
    failing: null,
    async summarize(request) {
      summarizer.asked.push(request)
      if (summarizer.failing !== null) throw new Error(summarizer.failing)
      const said = request.text.split('\n').map((line) => line.replace(/^[^:]{1,60}: /, ''))
      const sentences = said.join(' ').match(/[^.!?]+[.!?]*/g) ?? []
      return sentences.slice(0, request.sentences).join('').trim()
    },
  }
  return summarizer
}
