import type { ReactElement } from 'react'
import { StyleSheet, Text, type TextProps } from 'react-native'
import { useSurroundings } from '../context.ts'
import type { Colors } from '../theme/tokens.ts'

const sizes = { tiny: 0.6875, small: 0.8125, soft: 0.875, body: 1, title: 1.0625, large: 1.25, huge: 1.625 }

export type TextSize = keyof typeof sizes

interface WordsProps extends TextProps {
  size?: TextSize
  tone?: keyof Colors
  bold?: boolean
}

/** Text in the theme's looks. It grows with the person's own setting, and so does its line. */
export function Words({ size = 'body', tone = 'text', bold, style, ...rest }: WordsProps): ReactElement {
  const { theme, direction } = useSurroundings()
  const fontSize = theme.font.size * sizes[size]
  const looks = {
    color: theme.colors[tone],
    fontSize,
    lineHeight: Math.round(fontSize * (size === 'huge' || size === 'large' ? 1.25 : 1.4)),
    fontFamily: theme.font.family,
    fontWeight: bold ? ('600' as const) : ('400' as const),
    writingDirection: direction,
  }
  return <Text {...rest} style={[looks, size === 'huge' && tight, style]} />
}

const { tight } = StyleSheet.create({ tight: { letterSpacing: -0.3 } })
