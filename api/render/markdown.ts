import type { Render, Rendered } from '@forium/schema/ports/render.ts'
import MarkdownIt from 'markdown-it'
import { readBlocks } from './blocks.ts'
import { undoDiscourse } from './discourse.ts'
import { linkMentions } from './mention.ts'
import { sanitise } from './policy.ts'

/** Markdown (CommonMark, tables, strikethrough, bare links, mentions) and imported HTML, under one policy. */
export function markdownRender(): Render {
  const md = new MarkdownIt('default', { html: false, linkify: true, typographer: false, breaks: true })
  // Else `main.rs` and `setup.py` would link to Serbia and Paraguay.
  md.linkify.set({ fuzzyLink: false })
  md.use(linkMentions)
  return {
    version: 2,
    markdown: (source) => finish(md.render(clean(source))),
    html: (source) => finish(undoDiscourse(clean(source))),
  }
}

function finish(unsafe: string): Rendered {
  const html = sanitise(unsafe).trim()
  return { html, ...readBlocks(html) }
}

function clean(source: string): string {
  return source.replaceAll('\0', '')
}
