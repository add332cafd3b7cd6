import type { SearchTerm } from '../ports/search-index.ts'
import { isSpaceless, wordsOf } from '../ports/search-index.words.ts'

/** What a person asks for, taken apart. */
export interface SearchText {
  terms: SearchTerm[]
  tags: string[]
  /** Handle; the last one counts. */
  author: string | null
  categories: string[]
  solved: boolean | null
}

const maxLength = 200
const maxTerms = 20
const maxSimilarLength = 2_000
const maxSimilarTerms = 32

/** A filter with its value, a phrase whose closing quote may be missing, or a run of anything but spaces. */
const piece = /(?:(tag|author|category|solved):)?(?:"([^"]*)"?|([^\s"]+))/giu

/** Understands any text; what is no filter is a word. Longer texts are cut. */
export function parseSearch(text: string): SearchText {
  const parsed: SearchText = { terms: [], tags: [], author: null, categories: [], solved: null }
  const plain = text
    .slice(0, maxLength)
    .toWellFormed()
    .replace(/[“”„«»]/g, '"')
  for (const [whole, name, quoted, bare] of plain.matchAll(piece)) {
    const value = (quoted ?? bare ?? '').trim()
    if (name && addFilter(parsed, name.toLowerCase(), value)) continue
    if (parsed.terms.length === maxTerms) continue
    const term = quoted !== undefined && !name ? { text: value, prefix: false } : wordOf(whole)
    if (wordsOf(term.text).length > 0) parsed.terms.push(term)
  }
  return parsed
}

/** Every different word of what somebody is writing; letters of scripts without spaces in pairs. */
export function similarTerms(text: string): SearchTerm[] {
  const words = wordsOf(text.slice(0, maxSimilarLength).toWellFormed())
  const found = new Set<string>()
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    if (!isSpaceless(word)) found.add(word)
    else if (next !== undefined && isSpaceless(next)) found.add(word + next)
  }
  const telling = [...found].filter((word) => word.length > 1)
  return telling.slice(0, maxSimilarTerms).map((word) => ({ text: word, prefix: false }))
}

/** False where the value makes no sense: then it was a word. */
function addFilter(parsed: SearchText, name: string, value: string): boolean {
  const solved = solvedBy[value.toLowerCase()]
  if (value === '' || (name === 'solved' && solved === undefined)) return false
  if (name === 'tag') parsed.tags.push(value)
  else if (name === 'author') parsed.author = value.replace(/^@/, '')
  else if (name === 'category') parsed.categories.push(value)
  else parsed.solved = solved!
  return true
}

const solvedBy: Record<string, boolean | undefined> = { yes: true, true: true, no: false, false: false }

function wordOf(text: string): SearchTerm {
  const bare = text.replaceAll('"', ' ')
  return { text: bare.replace(/\*+$/, ''), prefix: bare.endsWith('*') }
}
