import type { ReactElement } from 'react'
import { Platform, StyleSheet, Text, type TextProps } from 'react-native'
import { useSurroundings } from '../context.ts'
import type { Colors } from '../theme/tokens.ts'

const sizes = { tiny: 0.6875, small: 0.8125, soft: 0.875, body: 1, title: 1.0625, large: 1.25, huge: 1.625 }

export type TextSize = keyof typeof sizes

interface WordsProps extends TextProps {
  size?: TextSize
  tone?: keyof Colors
  bold?: boolean
  /** Somebody has written it, in whatever language; otherwise it is in that of the views. */
  written?: boolean
}

/** Text in the theme's looks. It grows with the person's own setting, and so does its line. */
export function Words({ size = 'body', tone = 'text', bold, written, style, ...rest }: WordsProps): ReactElement {
  const { theme, direction } = useSurroundings()
  const fontSize = theme.font.size * sizes[size]
  const looks = {
    color: theme.colors[tone],
    fontSize,
    lineHeight: Math.round(fontSize * (size === 'huge' || size === 'large' ? 1.25 : 1.4)),
    fontFamily: theme.font.family,
    fontWeight: bold ? ('600' as const) : ('400' as const),
    writingDirection: written ? ('auto' as const) : direction,
    // In a browser a text that finds its own direction would also find its own side.
    ...(isWeb && written && { textAlign: direction === 'rtl' ? ('right' as const) : ('left' as const) }),
  }
  const own = isWeb && written ? ({ dir: 'auto' } as TextProps) : undefined
  return <Text {...own} {...rest} style={[looks, size === 'huge' && tight, style]} />
}

const isWeb = Platform.OS === 'web'
const { tight } = StyleSheet.create({ tight: { letterSpacing: -0.3 } })
