/** Where to go on inside this site; what leads elsewhere, or back to signing in, leads home. */
export function safePath(to: string | null | undefined, origin: string): string {
  if (!to?.startsWith('/')) return '/'
  const url = URL.parse(to, origin)
  if (url?.origin !== new URL(origin).origin || /^\/(\/|\\)/.test(to)) return '/'
  if (/^\/(sign-in|sign-up|signed-in|verify-email|reset-password|invitation|confirm-email)(\/|$)/.test(url.pathname))
    return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
