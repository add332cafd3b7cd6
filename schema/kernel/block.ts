import { type Block, mostSpans, type Span } from '../ports/render.ts'
import { builder, type Types } from './builder.ts'

const SpanRef = builder.objectRef<Span>('Span').implement({
  description: 'A piece of a block’s text that looks the same throughout.',
  fields: (t) => ({
    text: t.exposeString('text'),
    marks: t.stringList({
      description:
        'strong, emphasis, underline, strikethrough, code, highlight, small, subscript, superscript or spoiler. Pass over those that you do not know.',
      resolve: ({ marks = [] }) => [...marks],
    }),
    url: t.string({
      nullable: true,
      description: 'Where it leads: http, https, mailto or a path of this community.',
      resolve: ({ url }) => url ?? null,
    }),
    mention: t.string({
      nullable: true,
      description: 'The handle of whom it names; `url` is that of their page.',
      resolve: ({ mention }) => mention ?? null,
    }),
  }),
})

/** Flat: GraphQL has no selection that goes as deep as the data does. */
export const BlockRef = builder.objectRef<Block>('Block').implement({
  description:
    'One piece of a body for native views. Show an unknown `type` as its `text`. Quotes and lists do not hold their blocks: each block says how deep it stands.',
  fields: (t) => ({
    type: t.string({
      description: 'paragraph, heading, quote, code, list_item, table, image, rule or summary.',
      resolve: (block) => block.type,
    }),
    text: t.exposeString('text', {
      description: 'Plain. Of an image what it shows; of a table a row a line, a tab between cells.',
    }),
    level: t.int({
      nullable: true,
      description: 'Of a heading 1 to 6, of a `quote` and a `list_item` how deep.',
      resolve: (block) => ('level' in block ? (block.level ?? null) : null),
    }),
    language: t.string({ nullable: true, resolve: (block) => ('language' in block ? (block.language ?? null) : null) }),
    url: t.string({
      nullable: true,
      description: 'Of an image: the picture.',
      resolve: (block) => ('url' in block ? block.url : null),
    }),
    ...placeFields(t),
  }),
})

function placeFields(t: PothosSchemaTypes.ObjectFieldBuilder<Types, Block>) {
  return {
    spans: t.field({
      type: [SpanRef],
      description: `Their texts joined are \`text\`. Of an image one, where it is a link or a spoiler. At most ${mostSpans} in a body, then text without marks and links.`,
      extensions: { items: 2 },
      resolve: ({ spans, text }) => spans ?? (text ? [{ text }] : []),
    }),
    width: t.int({ nullable: true, resolve: (block) => ('width' in block ? (block.width ?? null) : null) }),
    height: t.int({ nullable: true, resolve: (block) => ('height' in block ? (block.height ?? null) : null) }),
    quoteDepth: t.int({
      description: 'In how many quotes it stands, whatever it is.',
      resolve: ({ quoteDepth = 0 }) => quoteDepth,
    }),
    listDepth: t.int({
      description: 'In how many lists it stands, whatever it is.',
      resolve: ({ listDepth = 0 }) => listDepth,
    }),
    isItemStart: t.boolean({
      description: 'The first block of a list item: its bullet or number stands before it.',
      resolve: ({ isItemStart = false }) => isItemStart,
    }),
    number: t.int({
      nullable: true,
      description: 'Of `isItemStart` in an ordered list.',
      resolve: ({ number }) => number ?? null,
    }),
    isFolded: t.boolean({
      description: 'Not shown until the reader opens the `summary` that stands before it.',
      resolve: ({ isFolded = false }) => isFolded,
    }),
  }
}
