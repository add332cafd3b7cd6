import type { Block } from '@forium/client/forium'
import { memo, type ReactElement } from 'react'
import { Image, ScrollView, View, type ViewStyle } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Tap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import { type Piece, piecesOf, spansOf } from './links.ts'

export interface BodyProps {
  blocks: readonly Block[]
  /** Shown where there are no blocks. */
  text: string
  /** On one's own bubble. */
  onAccent?: boolean
}

/**
 * A body out of its blocks: no HTML. What is not known is shown as its text.
 *
 * @example
 * <Body blocks={message.blocks} text={message.text} />
 */
export function Body(props: BodyProps): ReactElement {
  return <Blocks {...props} />
}

const Blocks = memo(function Blocks({ blocks, text, onAccent = false }: BodyProps): ReactElement {
  const { space } = useSurroundings().theme
  const shown = blocks.length > 0 ? blocks : [{ type: 'paragraph', text, url: null, level: null, language: null }]
  return (
    <View style={{ gap: space * 1.5 }}>
      {shown.map((block, i) => {
        const Draw = (Object.hasOwn(draws, block.type) && draws[block.type]) || Paragraph
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
        return <Draw key={i} block={block} onAccent={onAccent} />
      })}
    </View>
  )
})

interface Drawn {
  block: Block
  onAccent: boolean
}

function Paragraph({ block, onAccent }: Drawn): ReactElement | null {
  return block.text ? <Pieces block={block} onAccent={onAccent} /> : null
}

function Heading({ block, onAccent }: Drawn): ReactElement {
  const size = (block.level ?? 3) <= 2 ? 'large' : 'title'
  return (
    <Words written bold role="heading" size={size} tone={onAccent ? 'onAccent' : 'text'}>
      {block.text}
    </Words>
  )
}

function Quote({ block, onAccent }: Drawn): ReactElement {
  const { colors, space } = useSurroundings().theme
  const depth = Math.min(block.level ?? 1, 4)
  const edge: ViewStyle = {
    borderStartWidth: 3,
    borderColor: onAccent ? colors.onAccent : colors.line,
    paddingStart: space * 3,
    marginStart: (depth - 1) * space * 3,
  }
  return (
    <View style={edge}>
      <Pieces block={block} onAccent={onAccent} soft />
    </View>
  )
}

function ListItem({ block, onAccent }: Drawn): ReactElement {
  const { space } = useSurroundings().theme
  const inset = (Math.min(block.level ?? 1, 5) - 1) * space * 4
  return (
    <View style={{ flexDirection: 'row', gap: space * 2, marginStart: inset }}>
      <Words tone={onAccent ? 'onAccent' : 'textSoft'} accessible={false}>
        •
      </Words>
      <View style={{ flex: 1 }}>
        <Pieces block={block} onAccent={onAccent} />
      </View>
    </View>
  )
}

/** Code runs from left to right, and off the edge. */
function Code({ block }: Drawn): ReactElement {
  const { colors, radii, space, font } = useSurroundings().theme
  const ground = {
    backgroundColor: colors.surface,
    borderRadius: radii.small,
    borderColor: colors.line,
    borderWidth: 1,
  }
  return (
    <ScrollView horizontal style={[ground, { direction: 'ltr', flexGrow: 0 }]}>
      <Words size="small" selectable style={{ fontFamily: font.mono, padding: space * 3, writingDirection: 'ltr' }}>
        {block.text}
      </Words>
    </ScrollView>
  )
}

/** A row a line, a tab between cells. */
function Table({ block }: Drawn): ReactElement {
  const { colors, radii, space } = useSurroundings().theme
  const rows = block.text.split('\n').map((row) => row.split('\t'))
  const width = Math.max(...rows.map((row) => row.length))
  const ground = { borderColor: colors.line, borderWidth: 1, borderRadius: radii.small, backgroundColor: colors.page }
  const cell = { padding: space * 2, width: 120, flexGrow: 1 }
  return (
    <ScrollView horizontal style={[ground, { flexGrow: 0 }]} contentContainerStyle={{ flexGrow: 1 }}>
      <View style={{ flexGrow: 1 }}>
        {rows.map((row, y) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
          <View key={y} style={{ flexDirection: 'row', borderTopWidth: y ? 1 : 0, borderColor: colors.line }}>
            {Array.from({ length: width }, (_, x) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
              <Words key={x} written size="small" bold={y === 0} style={cell}>
                {row[x] ?? ''}
              </Words>
            ))}
          </View>
        ))}
      </View>
    </ScrollView>
  )
}

function Picture({ block }: Drawn): ReactElement | null {
  const { theme, absolute, strings, openLink } = useSurroundings()
  const uri = absolute(block.url)
  if (!uri)
    return block.text ? (
      <Words written tone="textSoft">
        {block.text}
      </Words>
    ) : null
  const shape = { width: '100%' as const, minWidth: 180, aspectRatio: 4 / 3, borderRadius: theme.radii.small }
  return (
    <Tap label={[strings.image, ...(block.text ? [block.text] : [])].join(': ')} onPress={() => openLink(uri)}>
      <Image
        accessible={false}
        alt={block.text}
        resizeMode="cover"
        source={{ uri }}
        style={[shape, { backgroundColor: theme.colors.surface }]}
      />
    </Tap>
  )
}

function Rule({ onAccent }: Drawn): ReactElement {
  const { colors, space } = useSurroundings().theme
  return (
    <View style={{ height: 1, marginVertical: space, backgroundColor: onAccent ? colors.onAccent : colors.line }} />
  )
}

const draws: Record<string, (drawn: Drawn) => ReactElement | null> = {
  paragraph: Paragraph,
  heading: Heading,
  quote: Quote,
  list_item: ListItem,
  code: Code,
  table: Table,
  image: Picture,
  rule: Rule,
}

function Pieces({ block, onAccent, soft }: Drawn & { soft?: boolean }): ReactElement {
  const { theme, openLink } = useSurroundings()
  const pieces: Piece[] = spansOf(block) ?? piecesOf(block.text)
  const plain = onAccent ? 'onAccent' : soft ? 'textSoft' : 'text'
  const link = onAccent ? 'onAccent' : 'accentText'
  return (
    <Words written tone={plain}>
      {pieces.map(({ text, url, bold, italic, code }, i) => {
        const marks = {
          fontStyle: italic ? ('italic' as const) : ('normal' as const),
          ...(code && { fontFamily: theme.font.mono }),
          ...(url && { textDecorationLine: 'underline' as const }),
        }
        const opened = url ? { role: 'link' as const, onPress: () => openLink(url) } : {}
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
          <Words key={i} written bold={bold} tone={url ? link : plain} style={marks} {...opened}>
            {text}
          </Words>
        )
      })}
    </Words>
  )
}
