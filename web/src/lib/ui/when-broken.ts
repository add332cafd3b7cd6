/**
 * Tells of a picture that cannot be shown, also of one that failed before the page came alive. `onerror=` would be
 * written into the page by the server, where its policy forbids it.
 */
export const whenBroken = (tell: () => void) => (image: HTMLImageElement) => {
  if (image.complete && image.naturalWidth === 0 && image.currentSrc) tell()
  image.addEventListener('error', tell)
  return () => image.removeEventListener('error', tell)
}
