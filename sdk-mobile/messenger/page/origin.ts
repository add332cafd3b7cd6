/** Of the community, as it was given; null where it is none. Without encryption only where nobody else listens. */
export function originIn(given: unknown): string | null {
  if (typeof given !== 'string') return null
  try {
    const { protocol, origin, username, password } = new URL(given)
    return /^https?:$/.test(protocol) && !username && !password ? origin : null
  } catch {
    return null
  }
}

/**
 * From here on this page speaks to the community alone, and to where it keeps its files: a policy can only be made
 * narrower.
 */
export function speakOnlyTo(origin: string, files: string | null, page: Document): void {
  const policy = page.createElement('meta')
  policy.httpEquiv = 'Content-Security-Policy'
  policy.content = `connect-src ${origin} ${origin.replace(/^http/, 'ws')} ${files ?? ''}; img-src ${origin} https: data: blob:`
  page.head.append(policy)
}
