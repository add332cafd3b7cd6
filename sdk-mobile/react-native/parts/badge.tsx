import type { ReactElement } from 'react'
import { View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Words } from './words.tsx'

/** A number on a dot; nothing for none. What it stands on says it in words. */
export function Badge({ count, tone = 'accent' }: { count: number; tone?: 'accent' | 'danger' }): ReactElement | null {
  const { colors, space, font } = useSurroundings().theme
  if (count <= 0) return null
  const shape = {
    backgroundColor: colors[tone],
    borderRadius: 999,
    paddingHorizontal: space * 1.5,
    minWidth: font.size * 1.3,
  }
  return (
    <View style={[shape, { alignItems: 'center', justifyContent: 'center' }]} testID="forium-badge">
      <Words bold size="small" tone={tone === 'accent' ? 'onAccent' : 'page'} maxFontSizeMultiplier={2}>
        {count > 99 ? '99+' : count}
      </Words>
    </View>
  )
}
