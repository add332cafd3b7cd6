import { type Block, mostBlocks, type Render } from '../ports/render.ts'
import { BlockRef } from './block.ts'
import { builder } from './builder.ts'

/** The columns of a body, the same in every table that has one. */
export interface BodyColumns {
  bodyMarkdown: string | null
  bodyHtml: string
  bodyText: string
  /** JSON of the blocks. */
  bodyBlocks: string
  renderVersion: number
}

export function renderMarkdown(render: Render, markdown: string): BodyColumns {
  return columns(markdown, render.markdown(markdown), render.version)
}

export function renderHtml(render: Render, html: string): BodyColumns {
  return columns(null, render.html(html), render.version)
}

function columns(markdown: string | null, body: ReturnType<Render['markdown']>, version: number): BodyColumns {
  return {
    bodyMarkdown: markdown,
    bodyHtml: body.html,
    bodyText: body.text,
    bodyBlocks: JSON.stringify(body.blocks),
    renderVersion: version,
  }
}

/** Backed by whatever row has the columns of a body. */
export const RichText = builder.objectRef<BodyColumns>('RichText').implement({
  description: 'A body in the forms that clients need, rendered and sanitised once by the server.',
  fields: (t) => ({
    markdown: t.string({
      nullable: true,
      description: 'The source. Null where an import had none.',
      resolve: (body) => body.bodyMarkdown,
    }),
    html: t.field({ type: 'HTML', description: 'The canonical form.', resolve: (body) => body.bodyHtml }),
    text: t.string({ description: 'Plain text, white space collapsed.', resolve: (body) => body.bodyText }),
    blocks: t.field({
      type: [BlockRef],
      description: `At most ${mostBlocks}; what is longer ends in one paragraph.`,
      resolve: (body) => JSON.parse(body.bodyBlocks) as Block[],
    }),
  }),
})
