import type { Topic } from '@forium/client/forium'
import type { ReactElement } from 'react'
import { View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Words } from '../parts/words.tsx'
import type { Strings } from '../words/strings.ts'

/** What a topic is, in few words. */
export function marksOf({ isSolved, isClosed, isPinned }: Topic, strings: Strings): { words: string; good: boolean }[] {
  return [
    ...(isSolved ? [{ words: strings.solved, good: true }] : []),
    ...(isPinned ? [{ words: strings.pinned, good: false }] : []),
    ...(isClosed ? [{ words: strings.closed, good: false }] : []),
  ]
}

/** Its category and its marks, as many lines as they need. */
export function Chips({ topic, children }: { topic: Topic; children?: ReactElement | null }): ReactElement {
  const { theme, strings } = useSurroundings()
  const { space, colors } = theme
  const row = {
    flexDirection: 'row' as const,
    flexWrap: 'wrap' as const,
    alignItems: 'center' as const,
    gap: space * 2,
  }
  return (
    <View style={row}>
      {topic.category && (
        <View style={{ flexDirection: 'row', alignItems: 'center', gap: space * 1.5 }}>
          <View
            style={{ width: 8, height: 8, borderRadius: 4, backgroundColor: topic.category.color ?? colors.textSoft }}
          />
          <Words size="small" tone="textSoft">
            {topic.category.name}
          </Words>
        </View>
      )}
      {marksOf(topic, strings).map(({ words, good }) => (
        <Words bold key={words} size="small" tone={good ? 'success' : 'textSoft'}>
          {words}
        </Words>
      ))}
      {children}
    </View>
  )
}
