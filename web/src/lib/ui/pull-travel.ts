/** So far, in pixels, that letting go reads the page again. */
export const enough = 64
const most = 112

/** How far the indicator goes: with the finger at first, then ever less. */
export const pulledBy = (moved: number): number => (moved <= 0 ? 0 : most * (1 - Math.exp(-moved / (most * 1.4))))

/** What a finger that has moved so far is doing; nothing yet while it trembles. */
export function wayOf(x: number, y: number): 'pull' | 'other' | undefined {
  if (Math.hypot(x, y) < 8) return undefined
  return y > Math.abs(x) * 1.5 ? 'pull' : 'other'
}
