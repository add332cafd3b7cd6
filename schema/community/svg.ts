/**
 * Whether an SVG is shapes and colours and nothing else: no script, no style sheet, no animation, no link, nothing
 * that is fetched. A strict list of what may be there; whatever is not understood is refused. The server delivers even
 * these in a sandbox: this is the first of two walls.
 */
export function isHarmlessSvg(body: Uint8Array): boolean {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    return false
  }
  // An XML declaration of UTF-8 may come first; a document type may not: it can define entities.
  const [declaration = ''] = /^\s*<\?xml[^<>]{0,200}\?>/.exec(text) ?? []
  if (/encoding\s*=\s*["'](?!utf-8["'])/i.test(declaration)) return false
  return isTree(text.slice(declaration.length))
}

const elements = new Set(
  (
    'svg g defs title desc path rect circle ellipse line polyline polygon text tspan symbol use clipPath mask ' +
    'linearGradient radialGradient stop pattern'
  ).split(' '),
)

const attributes = new Set(
  (
    'xmlns xmlns:xlink version id class viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points ' +
    'transform fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit ' +
    'stroke-dasharray stroke-dashoffset stroke-opacity opacity color display visibility clip-path clip-rule mask ' +
    'maskUnits maskContentUnits clipPathUnits gradientUnits gradientTransform patternUnits patternTransform ' +
    'patternContentUnits spreadMethod offset stop-color stop-opacity preserveAspectRatio font-family font-size ' +
    'font-weight font-style text-anchor letter-spacing dominant-baseline xml:space role aria-label aria-hidden ' +
    'focusable vector-effect shape-rendering href xlink:href'
  ).split(' '),
)

const token =
  /<!--(?:(?!--)[\s\S])*-->|<(\/?)([A-Za-z]+)((?:\s+[A-Za-z][\w:-]*\s*=\s*(?:"[^"<&]*"|'[^'<&]*'))*)\s*(\/?)>|[^<&]+|&(?:amp|lt|gt|quot|apos);/y
const pair = /([A-Za-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** One well-formed `svg` of known elements; blank space and comments may stand around it. */
function isTree(text: string): boolean {
  const open: string[] = []
  let isClosed = false
  for (let at = 0; at < text.length; at = token.lastIndex) {
    token.lastIndex = at
    const found = token.exec(text)
    if (!found) return false
    const [all, ends, name, pairs = '', empty] = found
    if (name === undefined) {
      if (open.length === 0 && !all.startsWith('<!--') && all.trim() !== '') return false
    } else {
      if (isClosed || !(ends ? leaves(open, name, pairs + empty) : enters(open, name, pairs, empty))) return false
      isClosed = open.length === 0
    }
  }
  return isClosed
}

const leaves = (open: string[], name: string, rest: string): boolean => open.pop() === name && rest === ''

function enters(open: string[], name: string, pairs: string, empty: string | undefined): boolean {
  if (!elements.has(name) || (open.length === 0 && name !== 'svg') || !areHarmless(pairs)) return false
  if (!empty) open.push(name)
  return true
}

/** A reference may only lead to another place of the same picture. */
function areHarmless(pairs: string): boolean {
  return [...pairs.matchAll(pair)].every(([, name = '', double, single]) => {
    const value = double ?? single ?? ''
    if (!attributes.has(name)) return false
    if (name === 'href' || name === 'xlink:href') return /^#[\w.-]+$/.test(value)
    if (name.startsWith('xmlns')) return /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xlink)$/.test(value)
    // A backslash could spell `url` in another way.
    return !value.includes('\\') && onlyOwnReferences(value)
  })
}

const onlyOwnReferences = (value: string): boolean => !/url/i.test(value.replace(/url\((["']?)#[\w.-]+\1\)/g, ''))
