/**
 * The script that hands a message of the bridge to the page: for `evaluateJavaScript`, `injectJavaScript`,
 * `runJavaScript`. Whatever names and texts are in the message, they stay text: nothing of it can end the string, the
 * script or the element it stands in.
 *
 * @example
 * const send = (json: string) => webView.injectJavaScript(scriptFor(json))
 */
export function scriptFor(json: string): string {
  const text = JSON.stringify(json).replace(/[<>\u2028\u2029]/g, escaped)
  return `window.__foriumNative&&window.__foriumNative.receive(${text});true;`
}

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
