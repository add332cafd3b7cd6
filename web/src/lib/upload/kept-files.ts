import type { Uploaded } from './uploads.svelte.ts'

/** The server throws away what nothing has for a day. */
const longestMs = 23 * 3600_000

/** Files of a draft, by place, on this machine: only their names and ids, the bytes are with the server. */
export class KeptFiles {
  readonly #key: string

  constructor(place: string) {
    this.#key = `draft-files:${place}`
  }

  read(now = Date.now()): Uploaded[] {
    try {
      const kept = JSON.parse(localStorage.getItem(this.#key) ?? 'null') as { at: number; files: Uploaded[] } | null
      return kept && now - kept.at < longestMs && Array.isArray(kept.files) ? kept.files : []
    } catch {
      return []
    }
  }

  /** The moment stays that of the oldest. A browser that keeps nothing is no reason to fail. */
  write(files: readonly Uploaded[], now = Date.now()): void {
    try {
      const at = this.read(now).length > 0 ? JSON.parse(localStorage.getItem(this.#key)!).at : now
      if (files.length === 0) localStorage.removeItem(this.#key)
      else localStorage.setItem(this.#key, JSON.stringify({ at, files }))
    } catch {}
  }
}
