/** A small structured form of a body for native views; unknown `type`s are to be shown as their `text`. */
export type Block =
  | {
      type: 'paragraph' | 'heading' | 'quote' | 'code' | 'list_item' | 'table'
      text: string
      level?: number
      language?: string
    }
  | { type: 'image'; text: string; url: string }
  | { type: 'rule'; text: '' }

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
