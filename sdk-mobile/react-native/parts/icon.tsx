// Drawn from views: an SVG would need native code, and a letter a font that has it.
import type { ReactElement } from 'react'
import { View, type ViewStyle } from 'react-native'

export type IconName = keyof typeof strokes

/** On a field of 24 by 24, left to right in every language. */
const strokes = {
  back: [corner(8.5, 7, 10, '45deg', 'borderLeftWidth', 'borderBottomWidth')],
  down: [corner(7, 5.5, 10, '-45deg', 'borderLeftWidth', 'borderBottomWidth')],
  plus: [bar(11, 5, 2, 14), bar(5, 11, 14, 2)],
  close: [bar(11, 4, 2, 16, '45deg'), bar(11, 4, 2, 16, '-45deg')],
  send: [bar(11, 5.5, 2, 14), corner(7.5, 6, 9, '45deg', 'borderLeftWidth', 'borderTopWidth')],
  check: [corner(9, 5, 6, '45deg', 'borderRightWidth', 'borderBottomWidth', 11)],
  checks: [
    corner(5, 5, 6, '45deg', 'borderRightWidth', 'borderBottomWidth', 11),
    corner(12.5, 5, 6, '45deg', 'borderRightWidth', 'borderBottomWidth', 11),
  ],
  clock: [ring(4, 4, 16), bar(11, 8, 2, 5), bar(11, 11.5, 5, 2)],
  alert: [ring(3, 3, 18), bar(11, 7.5, 2, 5.5), bar(11, 15, 2, 2)],
  clip: [
    { left: 7.5, top: 2.5, width: 9, height: 19, borderWidth: 2, borderRadius: 5, transform: [{ rotate: '40deg' }] },
    bar(11, 7.5, 2, 9.5, '40deg'),
  ],
  again: [
    { ...ring(4, 4, 16), cut: true, transform: [{ rotate: '-45deg' }] },
    corner(14.5, 3.5, 5, '0deg', 'borderRightWidth', 'borderBottomWidth'),
  ],
  smile: [
    ring(3, 3, 18),
    bar(8, 9, 2.2, 2.2),
    bar(13.8, 9, 2.2, 2.2),
    { left: 7.5, top: 9, width: 9, height: 8, borderBottomWidth: 2, borderRadius: 8 },
  ],
  chat: [
    { left: 2, top: 3, width: 20, height: 16, borderRadius: 8, backgroundColor: 'ink' },
    { left: 4.5, top: 15, width: 0, height: 0, borderTopWidth: 7, borderRightWidth: 8, cut: true },
  ],
} satisfies Record<string, Stroke[]>

interface Stroke extends ViewStyle {
  /** The right side stays clear, so that a corner becomes a triangle. */
  cut?: true
}

function bar(left: number, top: number, width: number, height: number, rotate?: string): Stroke {
  const turned = rotate ? { transform: [{ rotate }] } : {}
  return { left, top, width, height, borderRadius: 1, backgroundColor: 'ink', ...turned }
}

function ring(left: number, top: number, width: number): Stroke {
  return { left, top, width, height: width, borderWidth: 2, borderRadius: width / 2 }
}

type Side = 'borderLeftWidth' | 'borderRightWidth' | 'borderTopWidth' | 'borderBottomWidth'

function corner(left: number, top: number, width: number, rotate: string, a: Side, b: Side, height = width): Stroke {
  return { left, top, width, height, [a]: 2, [b]: 2, transform: [{ rotate }] }
}

/** For the eye alone: what it stands on says what it means. */
export function Icon({ name, color, size = 24, mirrored }: IconProps): ReactElement {
  const scale = size / 24
  const frame: ViewStyle = { width: size, height: size, direction: 'ltr', transform: mirrored ? [{ scaleX: -1 }] : [] }
  return (
    <View style={frame} pointerEvents="none" aria-hidden importantForAccessibility="no-hide-descendants">
      {(strokes[name] as Stroke[]).map(({ cut, ...stroke }, i) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: they never change
          key={i}
          style={[{ position: 'absolute', borderColor: color }, cut && clear, scaled(stroke, scale, color)]}
        />
      ))}
    </View>
  )
}

interface IconProps {
  name: IconName
  color: string
  size?: number
  mirrored?: boolean
}

const clear: ViewStyle = { borderRightColor: 'transparent' }

function scaled({ transform, ...stroke }: ViewStyle, scale: number, color: string): ViewStyle {
  const numbers = Object.entries(stroke).map(([key, value]) => [key, typeof value === 'number' ? value * scale : value])
  const style: ViewStyle = { ...Object.fromEntries(numbers), transform }
  return style.backgroundColor === 'ink' ? { ...style, backgroundColor: color } : style
}
