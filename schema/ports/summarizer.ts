export interface SummaryRequest {
  /** What was said, in order: a line each begins with who said it. */
  text: string
  /** At most about as many sentences. */
  sentences: number
}

/** Writes summaries in words of its own. It may fail at any time: then the most important sentences are taken. */
export interface Summarizer {
  summarize(request: SummaryRequest): Promise<string>
}
