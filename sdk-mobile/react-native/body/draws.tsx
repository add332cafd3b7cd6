import type { Block } from '@forium/client/forium'
import type { ReactElement } from 'react'
import { ScrollView, View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Words } from '../parts/words.tsx'
import { piecesOf } from './links.ts'
import { Picture } from './pictures.tsx'
import { Pieces } from './pieces.tsx'
import { Table } from './table.tsx'

export interface Drawn {
  block: Block
  onAccent: boolean
}

/** One block, wherever it stands. What is not known is shown as its text. */
export function Draw(drawn: Drawn): ReactElement | null {
  const { type } = drawn.block
  const Kind = (Object.hasOwn(kinds, type) && kinds[type]) || Paragraph
  return <Kind {...drawn} />
}

function Paragraph({ block, onAccent }: Drawn): ReactElement | null {
  if (!block.text) return null
  const tone = onAccent ? 'onAccent' : block.quoteDepth > 0 ? 'textSoft' : 'text'
  return <Pieces pieces={piecesOf(block)} tone={tone} />
}

function Heading({ block, onAccent }: Drawn): ReactElement {
  const size = (block.level ?? 3) <= 2 ? 'large' : 'title'
  return <Pieces pieces={piecesOf(block)} bold role="heading" size={size} tone={onAccent ? 'onAccent' : 'text'} />
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

function Rule({ onAccent }: Drawn): ReactElement {
  const { colors, space } = useSurroundings().theme
  return (
    <View style={{ height: 1, marginVertical: space, backgroundColor: onAccent ? colors.onAccent : colors.line }} />
  )
}

const kinds: Record<string, (drawn: Drawn) => ReactElement | null> = {
  heading: Heading,
  code: Code,
  table: ({ block }) => <Table pieces={piecesOf(block)} />,
  image: ({ block }) => <Picture block={block} />,
  rule: Rule,
}
