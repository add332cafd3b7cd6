/**
 * The most important sentences of a text, in its order: TextRank (R. Mihalcea, P. Tarau: "TextRank: Bringing Order into
 * Texts", EMNLP 2004). Sentences that share words vote for each other, as pages do by links; the similarity is the
 * paper's own, the words in common over the logarithms of both lengths. Sentences of the same words count once: people
 * who repeat themselves or quote do not outvote the others.
 */
export function importantSentences(sentences: readonly string[], count: number): string[] {
  const distinct = new Map(sentences.map((sentence) => [[...wordsOf(sentence)].sort().join(' '), sentence]))
  return distinct.size <= count ? [...distinct.values()] : mostImportant([...distinct.values()], count)
}

function mostImportant(sentences: readonly string[], count: number): string[] {
  const words = sentences.map(wordsOf)
  const weights = words.map((own, i) => words.map((other, j) => (i === j ? 0 : similarity(own, other))))
  const ranks = ranked(weights)
  const best = ranks
    .map((rank, i) => ({ rank, i }))
    .sort((a, b) => b.rank - a.rank || a.i - b.i)
    .slice(0, count)
  return best.sort((a, b) => a.i - b.i).map(({ i }) => sentences[i]!)
}

const damping = 0.85
const rounds = 40

/** The weighted walk of the paper, repeated until it hardly moves any more. */
function ranked(weights: readonly (readonly number[])[]): number[] {
  const out = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0))
  let ranks = weights.map(() => 1)
  for (let round = 0; round < rounds; round++)
    ranks = ranks.map((_rank, i) => {
      const votes = weights.reduce((sum, row, j) => (out[j]! > 0 ? sum + (row[i]! / out[j]!) * ranks[j]! : sum), 0)
      return 1 - damping + damping * votes
    })
  return ranks
}

function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size < 2 || other.size < 2) return 0
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared / (Math.log(one.size) + Math.log(other.size))
}

/** Short words carry little: it needs no list of them for any language. */
function wordsOf(sentence: string): ReadonlySet<string> {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => word.length > 3 || /\p{Script=Han}|\p{Script=Hiragana}/u.test(word)))
}

/** Sentences as the language breaks them; what is too short says nothing, what is too long is no sentence. */
export function sentencesOf(text: string, locale: string): string[] {
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)
  return [...segments].map(({ segment }) => segment.trim()).filter(({ length }) => length >= 25 && length <= 400)
}
