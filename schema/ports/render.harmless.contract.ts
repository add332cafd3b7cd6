import assert from 'node:assert/strict'

/** Everything a client may meet in `html`: tag to its attributes. */
const ALLOWED: Record<string, string[]> = {
  a: ['href', 'title', 'class', 'rel', 'referrerpolicy'],
  abbr: ['title'],
  code: ['class'],
  details: ['open'],
  div: ['class'],
  img: ['src', 'alt', 'title', 'width', 'height', 'loading', 'referrerpolicy'],
  ol: ['start'],
  span: ['class'],
  td: ['align', 'colspan', 'rowspan'],
  th: ['align', 'colspan', 'rowspan'],
}
for (const tag of (
  'b blockquote br caption cite dd del dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark p pre q s samp small strong ' +
  'sub summary sup table tbody tfoot thead tr u ul var'
).split(' ')) {
  ALLOWED[tag] = []
}

const VOID = new Set(['br', 'hr', 'img'])
const CLASSES: Record<string, RegExp> = {
  a: /^mention$/,
  code: /^language-[\w+#.-]{1,40}$/,
  div: /^spoiler$/,
  span: /^spoiler$/,
}
// Stricter than HTML on purpose: whatever does not read like this could be read in two ways.
const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+(?:="[^"<>]*")?)*) ?\/?>/y
const ATTRIBUTE = / ([a-z]+)(?:="([^"<>]*)")?/g
const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Reads the HTML as strictly as can be, fails on anything that is not allowed, and answers with what a reader sees. */
export function assertHarmless(html: string): string {
  const open: string[] = []
  let seen = ''
  for (let at = 0; at < html.length; ) {
    if (html[at] !== '<') {
      const end = html.indexOf('<', at)
      const text = html.slice(at, end < 0 ? undefined : end)
      assert.ok(!text.includes('>'), `a bare > in ${html}`)
      seen += decode(text)
      at += text.length
      continue
    }
    TAG.lastIndex = at
    const [whole, closing, tag = '', attributes = ''] = TAG.exec(html) ?? assert.fail(`not a plain tag: ${html}`)
    assert.ok(Object.hasOwn(ALLOWED, tag), `<${tag}> in ${html}`)
    if (closing) assert.equal(open.pop(), tag, `tags cross in ${html}`)
    else seen += checkTag(tag, attributes, html)
    if (!closing && !VOID.has(tag)) open.push(tag)
    at += whole.length
  }
  assert.deepEqual(open, [], `tags left open in ${html}`)
  return seen
}

function checkTag(tag: string, attributes: string, html: string): string {
  const found = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key, value]) => [key!, decode(value ?? '')]))
  for (const key of found.keys()) assert.ok(ALLOWED[tag]!.includes(key), `<${tag} ${key}> in ${html}`)
  for (const name of found.get('class')?.split(' ') ?? []) assert.match(name, CLASSES[tag]!, html)
  if (tag === 'a') checkLink(found, html)
  if (tag !== 'img') return ''
  assert.notEqual(targetOf(found.get('src'), html), 'mailto:')
  assert.equal(found.get('loading'), 'lazy', html)
  assert.equal(found.get('referrerpolicy'), 'no-referrer', html)
  return found.get('alt') ?? ''
}

function checkLink(attributes: Map<string, string>, html: string) {
  const scheme = targetOf(attributes.get('href'), html)
  if (attributes.get('class') === 'mention') assert.match(attributes.get('href')!, /^\/u\/[^/]+$/)
  if (!scheme.startsWith('http')) return
  assert.equal(attributes.get('rel'), 'nofollow ugc noopener', html)
  assert.equal(attributes.get('referrerpolicy'), 'no-referrer', html)
}

/** The scheme a browser would act on, or nothing for an address on this site. */
function targetOf(address: string | undefined, html: string): string {
  assert.ok(address, `an address is missing in ${html}`)
  const page = 'https://page.invalid/t/1'
  const url = URL.parse(address, page) ?? assert.fail(`a broken address in ${html}`)
  assert.match(url.protocol, /^(?:https?|mailto):$/, html)
  return url.host === 'page.invalid' ? '' : url.protocol
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+))(;?)/gi, (whole, decimal, hex, name, end) => {
    assert.ok(end, `an unfinished entity: ${whole}`)
    if (name) return NAMED[name] ?? assert.fail(`an entity no reader should need: ${whole}`)
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
  })
}
