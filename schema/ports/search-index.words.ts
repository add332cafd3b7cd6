/** Scripts that are written without spaces between words. */
const spacelessClass =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Hangul}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]'
const letterClass = '[\\p{L}\\p{N}\\p{M}]'
/** Each letter of those scripts is a word of its own, so that a two-letter word is found inside a sentence. */
const wordPattern = new RegExp(`[${spacelessClass}&&${letterClass}]|[${letterClass}--${spacelessClass}]+`, 'gv')
const spaceless = new RegExp(`^${spacelessClass}$`, 'v')
/** Accents, and the vowel points of Hebrew and Arabic, which are seldom typed. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]+/g
const beyondAscii = /[^\0-\x7f]/
/** Longer runs of letters are keys and encoded files, not words. */
const maxWordLength = 64

/** The words of a text as every search index keeps them: lower case, without accents, nothing but letters and digits. */
export function wordsOf(text: string): string[] {
  return (folded(text).match(wordPattern) ?? []).map(cut)
}

export interface PlacedWord {
  word: string
  start: number
  end: number
}

/** The same, and where each word stands in the text as it was given. */
export function placedWordsOf(text: string): PlacedWord[] {
  const found: PlacedWord[] = []
  for (const match of text.matchAll(wordPattern)) {
    const end = match.index + match[0].length
    for (const word of wordsOf(match[0])) found.push({ word, start: match.index, end })
  }
  return found
}

export const isSpaceless = (word: string): boolean => spaceless.test(word)

function folded(text: string): string {
  const lower = text.toLowerCase()
  if (!beyondAscii.test(lower)) return lower
  return lower.normalize('NFKD').replace(accents, '').normalize('NFC')
}

const cut = (word: string): string => (word.length > maxWordLength ? word.slice(0, maxWordLength) : word)
