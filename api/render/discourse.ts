import { Parser } from 'htmlparser2'
import { emojiText } from './emoji.ts'

/** What an opened tag is turned into, and what its end tag will be. */
interface Frame {
  open: string
  close: string
  /** Its content is not shown but collected, to become one link (or nothing). */
  draft?: Draft
  quote?: { href: string; named: boolean }
}

interface Draft {
  href: string
  label: string
  heading: string
  reading: 'label' | 'heading' | undefined
  before: string
  after: string
  dropped?: boolean
}

interface Page {
  out: string
  frames: Frame[]
  draft: Draft | undefined
}

type Attribs = Record<string, string>

const COOKED =
  /\b(?:lightbox|onebox|quote|emoji|spoil(?:er|ed)|poll|lazy\w*|md-table|mention|bbcode|lang|anchor|site-icon)\b|<(?:video|audio|iframe)\b/i
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const READS: Record<string, Draft['reading']> = { a: 'label', h3: 'heading', h4: 'heading' }
const UNWRAP: Frame = { open: '', close: '' }

/**
 * Turns Discourse's "cooked" HTML back into plain HTML: link cards, lightboxes, quotes, emoji, polls, players.
 * Runs before sanitising and need not be safe; other HTML passes as it is. It streams: posts nest without limit.
 */
export function undoDiscourse(html: string): string {
  if (!COOKED.test(html)) return html
  const page: Page = { out: '', frames: [], draft: undefined }
  const parser = new Parser(
    {
      onopentag: (name, attribs) => open(page, name, attribs),
      ontext: (text) => {
        if (!page.draft) page.out += text
        else if (page.draft.reading) page.draft[page.draft.reading] += text
      },
      onclosetag: (name) => close(page, name),
    },
    // Entities pass through untouched in both directions.
    { decodeEntities: false },
  )
  parser.end(html)
  return page.out
}

function open(page: Page, name: string, attribs: Attribs) {
  if (page.draft) {
    gather(page.draft, name, attribs)
    page.frames.push(UNWRAP)
    return
  }
  const frame = frameOf(name, attribs, page.frames.at(-1))
  page.frames.push(frame)
  page.out += frame.open
  page.draft = frame.draft
}

function close(page: Page, name: string) {
  const frame = page.frames.pop()
  if (!frame) return
  if (frame.draft) {
    page.out += linkFrom(frame.draft)
    page.draft = undefined
  } else if (page.draft) {
    if (page.draft.reading && page.draft.reading === READS[name]) page.draft.reading = undefined
  } else page.out += frame.close
}

function gather(draft: Draft, name: string, attribs: Attribs) {
  if (name === 'a' || name === 'source' || name === 'video') draft.href ||= attribs.href ?? attribs.src ?? ''
  if (name === 'a' && !draft.label && !draft.reading) draft.reading = 'label'
  if ((name === 'h3' || name === 'h4') && !draft.heading) draft.reading = 'heading'
}

function linkFrom({ href, label, heading, before, after, dropped }: Draft): string {
  if (!href || dropped) return ''
  const text = heading.trim() || label.trim() || href
  return `${before}<a href="${quoted(href)}">${text}</a>${after}`
}

function frameOf(name: string, attribs: Attribs, parent: Frame | undefined): Frame {
  const is = classTest(attribs.class)
  switch (name) {
    case 'aside':
      if (is('quote')) return quote(attribs)
      if (is('onebox')) return linkInstead(attribs['data-onebox-src'], '', '<p>', '</p>')
      break
    case 'blockquote':
      if (parent?.quote) return UNWRAP
      break
    case 'div':
      return division(attribs, is, parent) ?? tag(name, attribs)
    case 'span':
      return inline(attribs, is)
    case 'a':
      if (is('anchor')) return nothing()
      if (is('mention-group')) return UNWRAP
      break
    case 'img':
      if (is('emoji')) return { open: emojiText(attribs.title || attribs.alt || ''), close: '' }
      if (is('avatar') || is('site-icon')) return UNWRAP
      break
    case 'code':
      return tag(name, { class: languageClass(attribs.class) })
    case 'video':
    case 'audio':
    case 'iframe':
      return linkInstead(attribs.src, '', '', '')
  }
  return tag(name, attribs)
}

function division(attribs: Attribs, is: (name: string) => boolean, parent: Frame | undefined): Frame | undefined {
  // The wrapper has already ended the paragraph it stood in.
  if (is('lightbox-wrapper')) return { open: '<p>', close: '</p>' }
  if (is('meta') || is('poll-info') || is('poll-buttons')) return nothing()
  if (is('poll') || is('poll-container') || is('md-table')) return UNWRAP
  if (is('title') && parent?.quote) {
    return parent.quote.named ? nothing() : linkInstead(parent.quote.href, '', '<p>', ':</p>')
  }
  if (is('spoiled')) return tag('div', { class: 'spoiler' })
  const youtube = attribs['data-youtube-id'] ?? (is('youtube-onebox') ? attribs['data-video-id'] : undefined)
  if (!youtube) return undefined
  const label = attribs['data-youtube-title'] ?? attribs['data-video-title'] ?? ''
  return linkInstead(`https://www.youtube.com/watch?v=${encodeURIComponent(youtube)}`, label, '<p>', '</p>')
}

function inline(attribs: Attribs, is: (name: string) => boolean): Frame {
  if (is('spoiler') || is('spoiled')) return tag('span', { class: 'spoiler' })
  if (is('bbcode-b')) return tag('strong', {})
  if (is('bbcode-i')) return tag('em', {})
  if (is('bbcode-u')) return tag('u', {})
  if (is('bbcode-s')) return tag('s', {})
  return is('mention') ? UNWRAP : tag('span', attribs)
}

/** The name of the quoted leads, linked to the quoted post where it is known. */
function quote(attribs: Attribs): Frame {
  const { 'data-username': name = '', 'data-topic': topic, 'data-post': post = '1' } = attribs
  const href = topic ? `/t/-/${encodeURIComponent(topic)}/${encodeURIComponent(post)}` : ''
  const said = href ? `<a href="${href}">${name}</a>` : name
  return {
    open: name ? `<blockquote><p>${said}:</p>` : '<blockquote>',
    close: '</blockquote>',
    quote: { href, named: name !== '' },
  }
}

function linkInstead(href: string | undefined, heading: string, before: string, after: string): Frame {
  return { ...UNWRAP, draft: { href: href ?? '', label: '', heading, reading: undefined, before, after } }
}

function nothing(): Frame {
  const frame = linkInstead('', '', '', '')
  frame.draft!.dropped = true
  return frame
}

function tag(name: string, attribs: Record<string, string | undefined>): Frame {
  let open = `<${name}`
  for (const [key, value] of Object.entries(attribs)) if (value !== undefined) open += ` ${key}="${quoted(value)}"`
  return { open: `${open}>`, close: VOID.has(name) ? '' : `</${name}>` }
}

function quoted(value: string): string {
  return value.replaceAll('"', '&quot;')
}

function classTest(classes: string | undefined): (name: string) => boolean {
  if (!classes) return () => false
  const all = classes.split(/\s+/)
  return (name) => all.includes(name)
}

/** `lang-cpp` is Discourse's and Stack Exchange's, `language-cpp` everyone's. */
function languageClass(classes: string | undefined): string | undefined {
  const language = classes ? /(?:^|\s)lang(?:uage)?-(\S+)/.exec(classes)?.[1] : undefined
  return language && !/^(?:auto|nohighlight|none)$/.test(language) ? `language-${language}` : undefined
}
