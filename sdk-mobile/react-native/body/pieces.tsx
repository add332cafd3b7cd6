import { type ReactElement, useState } from 'react'
import type { TextStyle } from 'react-native'
import { useSurroundings } from '../context.ts'
import { type TextSize, Words } from '../parts/words.tsx'
import type { Colors, ThemeTokens } from '../theme/tokens.ts'
import type { Piece } from './links.ts'

interface PiecesProps {
  pieces: readonly Piece[]
  tone: keyof Colors
  size?: TextSize
  bold?: boolean
  style?: TextStyle
  role?: 'heading'
}

/** Text as it was meant: what leads somewhere can be pressed, what is hidden is shown when it is. */
export function Pieces({ pieces, ...looks }: PiecesProps): ReactElement {
  return (
    <Words written {...looks}>
      {pieces.map((piece, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they have no name but their place
        <OnePiece key={i} piece={piece} {...looks} />
      ))}
    </Words>
  )
}

function OnePiece({ piece, tone, bold, size, style }: Omit<PiecesProps, 'pieces'> & { piece: Piece }): ReactElement {
  const { theme, strings, absolute, openLink } = useSurroundings()
  const [isShown, show] = useState(false)
  const { text, marks, mention } = piece
  const looks = { written: true, size, bold: bold || mention || marks.includes('strong') }
  if (marks.includes('spoiler') && !isShown) {
    const cover = { color: 'transparent', backgroundColor: theme.colors[tone] }
    const label = { role: 'button', accessibilityLabel: strings.showHidden } as const
    return (
      <Words {...looks} {...label} style={[style, cover]} onPress={() => show(true)}>
        {text}
      </Words>
    )
  }
  const url = absolute(piece.url)
  const opened = url ? { role: 'link' as const, onPress: () => openLink(url) } : {}
  const onPage = tone === 'onAccent' ? tone : 'accentText'
  return (
    <Words {...looks} {...opened} tone={url ? onPage : tone} style={[style, lookOf(piece, theme, tone, url !== null)]}>
      {text}
    </Words>
  )
}

function lookOf({ marks, mention }: Piece, theme: ThemeTokens, tone: keyof Colors, isLink: boolean): TextStyle {
  const { colors, font } = theme
  const has = (mark: string) => marks.includes(mark)
  const under = has('underline') || (isLink && !mention)
  const line = [under && 'underline', has('strikethrough') && 'line-through'].filter(Boolean).join(' ')
  const small = has('small') || has('code') ? 0.9 : has('subscript') || has('superscript') ? 0.75 : 1
  const ground = has('highlight') ? colors.notice : has('code') ? colors.surface : undefined
  return {
    ...(line && { textDecorationLine: line as TextStyle['textDecorationLine'] }),
    ...(has('emphasis') && { fontStyle: 'italic' }),
    ...(has('code') && { fontFamily: font.mono }),
    ...(ground && tone !== 'onAccent' && { backgroundColor: ground }),
    ...(small < 1 && { fontSize: font.size * small }),
  }
}
