/**
 * Says that something happened in a topic of interest, never what: rows are read from the database after a wake.
 * Signals may be lost or doubled; listeners must read to the end each time.
 */
export interface Wake {
  signal(topic: string): void
  /** Returns the function that ends listening. */
  listen(topic: string, listener: () => void): () => void
  /** Lossy broadcast of something small that is never stored (typing, presence). */
  send(topic: string, payload: unknown): void
  receive(topic: string, listener: (payload: unknown) => void): () => void
}
