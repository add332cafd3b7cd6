/** Places such as `{name}` that a text fills and another one forgets. */
export function missingPlaces(original: string, own: string): string[] {
  const placesOf = (text: string) => new Set(text.match(/\{\w+\}/g) ?? [])
  const given = placesOf(own)
  return [...placesOf(original)].filter((place) => !given.has(place))
}
