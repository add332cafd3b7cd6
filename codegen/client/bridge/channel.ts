interface Post {
  postMessage(text: string): void
}

/** Where a WebView puts what a page may call: WKWebView and WebKitGTK, Android and Flutter, React Native. */
interface Page {
  webkit?: { messageHandlers?: { forium?: Post } }
  ForiumNative?: Post
  ReactNativeWebView?: Post
  parent?: Page
  self?: Page
  location?: { origin?: string }
}

/**
 * The way to the app around this page, or null: a browser. A page within a page of another origin has none, for that
 * one is nobody to be trusted, and some WebViews give their handlers to every frame. Within a page of its own origin,
 * as with Capacitor, that one may be the app.
 */
export function channelOf(given: object): ((text: string) => void) | null {
  const page = given as Page
  const { parent } = page
  const isFramed = parent !== undefined && parent !== page.self
  if (isFramed && !isOfItsOrigin(page)) return null
  const own = page.webkit?.messageHandlers?.forium ?? page.ForiumNative ?? page.ReactNativeWebView
  const host = own ?? (isFramed ? parent.ForiumNative : undefined)
  return typeof host?.postMessage === 'function' ? (text) => host.postMessage(text) : null
}

function isOfItsOrigin({ parent, location }: Page): boolean {
  try {
    const origin = parent?.location?.origin
    return origin !== undefined && origin !== 'null' && origin === location?.origin
  } catch {
    // The browser does not even tell.
    return false
  }
}
