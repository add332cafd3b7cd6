import { type ReactElement, useEffect, useState } from 'react'
import { AccessibilityInfo, Animated, Platform, View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Words } from '../parts/words.tsx'
import { filled } from '../words/strings.ts'

/** Who is writing; nothing when nobody is. */
export function Typing({ names }: { names: readonly string[] }): ReactElement | null {
  const { theme, strings } = useSurroundings()
  const [name] = names
  if (name === undefined) return null
  const said = filled(names.length === 1 ? strings.isTyping : strings.areTyping, { name })
  const { space } = theme
  const row = { flexDirection: 'row' as const, alignItems: 'center' as const, gap: space * 2 }
  return (
    <View
      style={[row, { paddingHorizontal: space * 4, paddingVertical: space * 2 }]}
      accessible
      accessibilityLabel={said}
    >
      <Dots />
      <Words size="small" tone="textSoft" style={{ flexShrink: 1 }}>
        {said}
      </Words>
    </View>
  )
}

/** Three dots that breathe, or stand still for who wants that. */
function Dots(): ReactElement {
  const { colors, space } = useSurroundings().theme
  const [beat] = useState(() => new Animated.Value(0))
  useEffect(() => {
    let running: Animated.CompositeAnimation | undefined
    void AccessibilityInfo.isReduceMotionEnabled().then((still) => {
      if (still) return
      running = Animated.loop(
        Animated.timing(beat, { toValue: 1, duration: 1200, useNativeDriver: Platform.OS !== 'web' }),
      )
      running.start()
    })
    return () => running?.stop()
  }, [beat])
  return (
    <View style={{ flexDirection: 'row', gap: space }}>
      {[0, 1, 2].map((i) => (
        <Animated.View key={i} style={[dot, { backgroundColor: colors.textSoft, opacity: wave(beat, i) }]} />
      ))}
    </View>
  )
}

const dot = { width: 6, height: 6, borderRadius: 3 }

const wave = (beat: Animated.Value, i: number) => {
  const at = 0.15 + i * 0.2
  return beat.interpolate({ inputRange: [0, at, at + 0.25, 1], outputRange: [0.3, 1, 0.3, 0.3] })
}
