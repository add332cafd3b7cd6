/** A message or post by its id, its number and its text. */
export interface Entry {
  id: string
  place: number
  text: string
}

/** In words, the first few: a thousand lines of difference help nobody. */
export function differences(got: readonly Entry[], expected: readonly Entry[]): string[] {
  const seen = new Map<string, number>()
  for (const { id } of got) seen.set(id, (seen.get(id) ?? 0) + 1)
  const lost = expected.filter(({ id }) => !seen.has(id)).map(({ place }) => `${place} lost`)
  const doubled = expected.filter(({ id }) => (seen.get(id) ?? 0) > 1).map(({ place }) => `${place} doubled`)
  const swapped = got
    .filter(({ place }, i) => i > 0 && place <= got[i - 1]!.place)
    .map(({ place }) => `${place} out of order`)
  const changed = got
    .filter(({ text }, i) => expected[i] && expected[i].id === got[i]!.id && expected[i].text !== text)
    .map(({ place }) => `${place} changed`)
  return [...lost, ...doubled, ...swapped, ...changed].slice(0, 10)
}
