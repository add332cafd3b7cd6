import type { SearchTerm } from './search-index.ts'
import { wordsOf } from './search-index.words.ts'

/** A term as words to look for, side by side; the last one may be the beginning of a word. */
export interface Wanted {
  words: readonly string[]
  prefix: boolean
}

/** Terms without a letter or digit are left out. */
export function wantedOf(terms: readonly SearchTerm[]): Wanted[] {
  return terms
    .map((term) => ({ words: wordsOf(term.text), prefix: term.prefix }))
    .filter((wanted) => wanted.words.length > 0)
}

export function isAt(wanted: Wanted, words: readonly string[], index: number): boolean {
  const last = wanted.words.length - 1
  return wanted.words.every((word, i) => {
    const found = words[index + i]
    return found !== undefined && (i === last && wanted.prefix ? found.startsWith(word) : found === word)
  })
}

export function occurrences(wanted: Wanted, words: readonly string[]): number {
  let count = 0
  for (let i = 0; i <= words.length - wanted.words.length; i++) if (isAt(wanted, words, i)) count++
  return count
}
