/** A piece of a block's text that looks the same throughout. */
export interface Span {
  text: string
  /** `strong`, `emphasis`, `underline`, `strikethrough`, `code`, `highlight`, `small`, `subscript`, `superscript`, `spoiler`. */
  marks?: readonly string[]
  /** Where it leads: http, https, mailto or a path of this community. */
  url?: string
  /** The handle of whom it names. */
  mention?: string
}

/** Where a block stands, whatever it is. What is left out is 0 or false. */
interface Place {
  quoteDepth?: number
  listDepth?: number
  /** The first of a list item. */
  isItemStart?: boolean
  /** Of the first of an item: its number, where the list is ordered. */
  number?: number
  /** Not shown until the `summary` before it is opened. */
  isFolded?: boolean
  /** Joined they are `text`. Left out where all of it is plain. */
  spans?: Span[]
}

/**
 * A small structured form of a body for native views; unknown `type`s are to be shown as their `text`.
 * Flat on purpose: GraphQL has no selection that goes as deep as the data does.
 */
export type Block = Place &
  (
    | {
        type: 'paragraph' | 'heading' | 'quote' | 'code' | 'list_item' | 'table' | 'summary'
        text: string
        level?: number
        language?: string
      }
    | { type: 'image'; text: string; url: string; width?: number; height?: number }
    | { type: 'rule'; text: '' }
  )

/** More is there only to be slow: further blocks become one, further spans plain. */
export const mostBlocks = 1_000
export const mostSpans = 2_000

export interface Rendered {
  /** Sanitised; safe to insert into a page. */
  html: string
  /** Plain text without markup, white space collapsed: for search, previews, notifications. */
  text: string
  blocks: Block[]
  /** Handles of those who are addressed, each once: what became a mention, outside of quotes. */
  mentions: string[]
}

/** Turns what people wrote into what everyone reads. Sanitises; never trusts its input. */
export interface Render {
  /** Rises when the same source would render differently; stored with each body. */
  readonly version: number
  markdown(source: string): Rendered
  /** HTML of another system (an import): cleaned with the same rules. */
  html(source: string): Rendered
}
