import { demand } from '../community/policy.ts'
import { builder } from '../kernel/builder.ts'
import type { Context } from '../kernel/context.ts'
import { RequestError } from '../kernel/errors.ts'
import { type BodyColumns, RichText, renderMarkdown } from '../kernel/rich-text.ts'

const longest = 64_000

builder.queryField('previewMarkdown', (t) =>
  t.field({
    type: RichText,
    description: 'How a text will look once it is posted. For those who may write; nothing is kept.',
    // There are texts made to be slow to render: half of what it costs to post the longest.
    extensions: { cost: 1600 },
    args: { text: t.arg.string({ required: true, description: `Markdown, up to ${longest} characters.` }) },
    resolve: (_root, { text }, ctx) => preview(ctx, text),
  }),
)

function preview(ctx: Context, text: string): BodyColumns {
  demand(ctx, 'post.create')
  if (text.length > longest) throw new RequestError('BAD_REQUEST', `The text may have at most ${longest} characters.`)
  return renderMarkdown(ctx.render, text)
}
