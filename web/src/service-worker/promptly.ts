/** How long an announced navigation may take to come. */
const patienceMs = 3_000

let expected: { path: string; until: number } | undefined

/** A page is about to be opened: what is kept of it may be shown at once. Any other reading wants the truth. */
export function expectNavigation(path: string): void {
  expected = { path, until: Date.now() + patienceMs }
}

/** Once for each announcement, so that reading the same page again is answered by the server. */
export function isNavigation(path: string): boolean {
  const hit = expected?.path === path && expected.until > Date.now()
  if (hit) expected = undefined
  return hit
}
