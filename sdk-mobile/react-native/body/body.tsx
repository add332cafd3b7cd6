import type { Block } from '@forium/client/forium'
import { memo, type ReactElement, type ReactNode, useState } from 'react'
import { View, type ViewStyle } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Icon } from '../parts/icon.tsx'
import { Tap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import { Draw, type Drawn } from './draws.tsx'
import { piecesOf } from './links.ts'
import { Pieces } from './pieces.tsx'

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
  const [open, setOpen] = useState<readonly number[]>([])
  const toggle = (at: number) => setOpen(open.includes(at) ? open.filter((each) => each !== at) : [...open, at])
  const shown: Shown[] = []
  let summary = -1
  for (const [at, block] of (blocks.length > 0 ? blocks : [paragraph(text)]).entries()) {
    if (!block.isFolded) summary = at
    if (!block.isFolded || open.includes(summary))
      shown.push({ at, block, onAccent, isOpen: open.includes(at), onToggle: () => toggle(at) })
  }
  return <Stack shown={shown} depth={0} />
})

const paragraph = (text: string) => ({ type: 'paragraph', text, url: null }) as Block

interface Shown extends Drawn {
  at: number
  /** Of a summary. */
  isOpen: boolean
  onToggle(): void
}

/** Blocks below each other; those of a quote behind one edge. */
function Stack({ shown, depth }: { shown: readonly Shown[]; depth: number }): ReactElement {
  const { space } = useSurroundings().theme
  const groups: Shown[][] = []
  const isDeeper = ({ block }: Shown) => depth < 4 && block.quoteDepth > depth
  for (const each of shown) {
    const last = groups[groups.length - 1]
    if (last && isDeeper(last[0]!) && isDeeper(each)) last.push(each)
    else groups.push([each])
  }
  return (
    <View style={{ gap: space * 1.5 }}>
      {groups.map((group) => {
        const first = group[0]!
        if (!isDeeper(first)) return <Placed key={first.at} {...first} />
        return (
          <Edge key={first.at} onAccent={first.onAccent}>
            <Stack shown={group} depth={depth + 1} />
          </Edge>
        )
      })}
    </View>
  )
}

function Edge({ onAccent, children }: { onAccent: boolean; children: ReactNode }): ReactElement {
  const { colors, space } = useSurroundings().theme
  const edge: ViewStyle = {
    borderStartWidth: 3,
    borderColor: onAccent ? colors.onAccent : colors.line,
    paddingStart: space * 3,
  }
  return <View style={edge}>{children}</View>
}

/** In its list, behind its sign: what else is in an item stands below, without one. */
function Placed(shown: Shown): ReactElement {
  const { theme } = useSurroundings()
  const { space, font } = theme
  const { block, onAccent } = shown
  const drawn = block.type === 'summary' ? <Summary {...shown} /> : <Draw block={block} onAccent={onAccent} />
  if (!(block.listDepth > 0)) return drawn
  const sign = block.number === null ? '•' : `${block.number}.`
  const inset = (Math.min(block.listDepth, 5) - 1) * (font.size + space * 2)
  return (
    <View style={{ flexDirection: 'row', gap: space * 2, marginStart: inset }}>
      <Words
        tone={onAccent ? 'onAccent' : 'textSoft'}
        accessible={block.number !== null}
        style={{ minWidth: font.size }}
      >
        {block.isItemStart ? sign : ''}
      </Words>
      <View style={{ flex: 1 }}>{drawn}</View>
    </View>
  )
}

/** Shows and hides what stands behind it. */
function Summary({ block, onAccent, isOpen, onToggle }: Shown): ReactElement {
  const { theme, direction } = useSurroundings()
  const { colors, space } = theme
  const tone = onAccent ? 'onAccent' : 'text'
  const turned = { transform: [{ rotate: isOpen ? '0deg' : direction === 'rtl' ? '90deg' : '-90deg' }] }
  const row: ViewStyle = { flexDirection: 'row', justifyContent: 'flex-start', gap: space * 2 }
  return (
    <Tap label={block.text} expanded={isOpen} onPress={onToggle} style={row}>
      <View style={turned}>
        <Icon name="down" size={16} color={colors[tone]} />
      </View>
      <View style={{ flexShrink: 1 }}>
        <Pieces pieces={piecesOf(block)} bold tone={tone} />
      </View>
    </Tap>
  )
}
