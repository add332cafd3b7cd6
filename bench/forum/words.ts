import { below, logNormal, seeded } from './random.ts'

const vocabularySize = 20_000
const tableSize = 2 ** 18

/** Made-up words, the most frequent first: the n-th comes 1/n as often as the first, as in any language. */
export const vocabulary: readonly string[] = inventWords()
const table = zipfTable()

export interface Body {
  markdown: string
  html: string
  text: string
  blocks: string
}

/** One to four paragraphs, here and there a list or a piece of code. */
export function bodyOf(random: () => number): Body {
  let left = Math.min(600, Math.max(3, Math.round(logNormal(random, 32, 0.8))))
  const body = { markdown: '', html: '', text: '', blocks: [] as { type: string; text: string }[] }
  while (left > 0) {
    const count = Math.min(left, 12 + below(random, 50))
    left -= count
    addBlock(body, random() < 0.07 ? 'code' : 'paragraph', phraseOf(random, count))
  }
  return { ...body, blocks: JSON.stringify(body.blocks) }
}

export function phraseOf(random: () => number, count: number): string {
  let text = vocabulary[table[below(random, tableSize)]!]!
  for (let i = 1; i < count; i++) text += ` ${vocabulary[table[below(random, tableSize)]!]!}`
  return text
}

function addBlock(
  body: { markdown: string; html: string; text: string; blocks: object[] },
  type: string,
  words: string,
) {
  const text = type === 'code' ? words : `${words[0]!.toUpperCase()}${words.slice(1)}.`
  const gap = body.text ? '\n' : ''
  body.markdown += type === 'code' ? `${gap}${gap}\`\`\`\n${text}\n\`\`\`` : `${gap}${gap}${text}`
  body.html += type === 'code' ? `${gap}<pre><code>${text}\n</code></pre>` : `${gap}<p>${text}</p>`
  body.text += `${body.text ? ' ' : ''}${text}`
  body.blocks.push({ type, text })
}

function inventWords(): string[] {
  const random = seeded(11)
  const starts = 'b br c d f fl g h k l m n p pr r s st t tr v w'.split(' ')
  const vowels = 'a e i o u ai ea io'.split(' ')
  const words = new Set<string>()
  while (words.size < vocabularySize) {
    let word = ''
    // Frequent words are short.
    for (let syllables = 1 + below(random, words.size < 300 ? 2 : 4); syllables > 0; syllables--)
      word += starts[below(random, starts.length)]! + vowels[below(random, vowels.length)]!
    words.add(random() < 0.4 ? `${word}n` : word)
  }
  return [...words]
}

function zipfTable(): Uint16Array {
  const slots = new Uint16Array(tableSize)
  const total = Array.from({ length: vocabularySize }, (_, rank) => 1 / (rank + 1)).reduce((sum, share) => sum + share)
  let end = 0
  let at = 0
  for (let rank = 0; rank < vocabularySize; rank++) {
    end += tableSize / (rank + 1) / total
    while (at < end && at < tableSize) slots[at++] = rank
  }
  return slots
}
