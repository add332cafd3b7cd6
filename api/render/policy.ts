import type { SanitizeOptions, Transformed } from 'sanitize-html'
import sanitizeHtml from 'sanitize-html'
import { targetOf } from './link.ts'

// Tags that are nothing without one attribute: then they go and their content stays. (Renaming them to a tag that
// is not allowed looks simpler, but sanitize-html 2.18 then misnames the next end tag of the same depth.)
const NEEDED: Record<string, string> = { a: 'href', img: 'src', span: 'class' }

// No tag here may hold raw text or foreign content (style, svg, math, noscript, template, …): what
// sanitize-html reads and what a browser reads can then never differ.
const POLICY: SanitizeOptions = {
  allowedTags: (
    'a abbr b blockquote br caption cite code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ' +
    'ol p pre q s samp small span strong sub summary sup table tbody td tfoot th thead tr u ul var'
  ).split(' '),
  allowedAttributes: {
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
  },
  allowedClasses: {
    a: ['mention'],
    code: [/^language-[\w+#.-]{1,40}$/],
    div: ['spoiler'],
    span: ['spoiler'],
  },
  allowedEmptyAttributes: ['alt'],
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  nestingLimit: 100,
  nonTextTags: 'script style textarea option xmp noscript noembed noframes title'.split(' '),
  parseStyleAttributes: false,
  exclusiveFilter: ({ tag, attribs }) => {
    const needed = NEEDED[tag]
    return needed !== undefined && !attribs[needed] && 'excludeTag'
  },
  transformTags: {
    a: link,
    img: image,
    td: cell,
    th: cell,
    ...Object.fromEntries(
      'address article aside center figcaption figure footer header main nav section'.split(' ').map((t) => [t, 'div']),
    ),
    dir: 'ul',
    menu: 'ul',
    strike: 's',
    tt: 'code',
  },
}

export function sanitise(html: string): string {
  // Stray end tags come back as empty paragraphs.
  return sanitizeHtml(html, POLICY).replaceAll('<p></p>', '')
}

function link(tagName: string, given: Record<string, string>): Transformed {
  const target = targetOf(given.href ?? '')
  if (!target) return { tagName, attribs: {} }
  const attribs: Record<string, string> = {}
  if (target.url.startsWith('/u/') && /\bmention\b/.test(given.class ?? '')) attribs.class = 'mention'
  attribs.href = target.url
  if (given.title) attribs.title = given.title
  if (target.foreign) {
    attribs.rel = 'nofollow ugc noopener'
    attribs.referrerpolicy = 'no-referrer'
  }
  return { tagName, attribs }
}

function image(tagName: string, given: Record<string, string>): Transformed {
  const target = targetOf(given.src ?? '')
  if (!target || target.scheme === 'mailto:') return { tagName, attribs: {} }
  const attribs: Record<string, string> = { src: target.url, alt: given.alt ?? '' }
  if (given.title) attribs.title = given.title
  if (isSize(given.width)) attribs.width = given.width
  if (isSize(given.height)) attribs.height = given.height
  attribs.loading = 'lazy'
  attribs.referrerpolicy = 'no-referrer'
  return { tagName, attribs }
}

function cell(tagName: string, given: Record<string, string>): Transformed {
  const attribs: Record<string, string> = {}
  const align = /^\s*text-align:\s*(left|center|right)\b/.exec(given.style ?? '')?.[1] ?? given.align
  if (align && /^(left|center|right)$/.test(align)) attribs.align = align
  if (isSpan(given.colspan)) attribs.colspan = given.colspan
  if (isSpan(given.rowspan)) attribs.rowspan = given.rowspan
  return { tagName, attribs }
}

function isSize(value: string | undefined): value is string {
  return value !== undefined && /^\d{1,4}$/.test(value)
}

function isSpan(value: string | undefined): value is string {
  return value !== undefined && /^\d{1,2}$/.test(value)
}
