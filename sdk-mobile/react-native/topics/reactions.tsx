import type { Post } from '@forium/client/forium'
import { type ReactElement, useState } from 'react'
import { View, type ViewStyle } from 'react-native'
import { useSurroundings } from '../context.ts'
import { IconTap, Tap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import { filled } from '../words/strings.ts'

/** Of those that a server takes, what people reach for. */
const offered = ['❤️', '👍', '🎉', '😄', '🤔', '🙏']

interface ReactionsProps {
  post: Post
  onReact(emoji: string, on: boolean): void
}

export function Reactions({ post, onReact }: ReactionsProps): ReactElement {
  const { theme, strings } = useSurroundings()
  const [choosing, setChoosing] = useState(false)
  const { space, colors, radii } = theme
  const row = { flexDirection: 'row' as const, flexWrap: 'wrap' as const, alignItems: 'center' as const, gap: space }
  const has = (emoji: string) => post.reactions.some((each) => each.emoji === emoji && each.mine)
  return (
    <View style={{ flexShrink: 1 }}>
      <View style={row}>
        {post.reactions.map(({ emoji, count, mine }) => (
          <Chip key={emoji} emoji={emoji} count={count} on={mine} onPress={() => onReact(emoji, !mine)} />
        ))}
        <IconTap
          icon="smile"
          size={20}
          color={colors.textSoft}
          label={strings.react}
          selected={choosing}
          onPress={() => setChoosing(!choosing)}
          // Its drawing begins where the text above does.
          style={{ marginStart: post.reactions.length > 0 ? 0 : -space * 3 }}
        />
      </View>
      {choosing && (
        <View style={[row, { backgroundColor: colors.surface, borderRadius: radii.medium, alignSelf: 'flex-start' }]}>
          {offered.map((emoji) => (
            <Tap
              key={emoji}
              label={filled(strings.reactWith, { name: emoji })}
              onPress={() => {
                setChoosing(false)
                if (!has(emoji)) onReact(emoji, true)
              }}
            >
              <Words size="large">{emoji}</Words>
            </Tap>
          ))}
        </View>
      )}
    </View>
  )
}

interface ChipProps {
  emoji: string
  count: number
  on: boolean
  onPress(): void
}

function Chip({ emoji, count, on, onPress }: ChipProps): ReactElement {
  const { theme, strings } = useSurroundings()
  const { colors, space } = theme
  const pill: ViewStyle = {
    flexDirection: 'row',
    gap: space,
    paddingHorizontal: space * 3,
    paddingVertical: space,
    borderRadius: 999,
    borderWidth: 1,
    borderColor: on ? colors.accent : colors.line,
    backgroundColor: on ? colors.accentSoft : colors.page,
  }
  // The target is larger than the pill that is seen.
  return (
    <Tap
      label={filled(on ? strings.reacted : strings.reaction, { name: emoji, count })}
      selected={on}
      onPress={onPress}
    >
      <View style={pill}>
        <Words size="soft">{emoji}</Words>
        <Words bold size="soft" tone={on ? 'accentText' : 'textSoft'}>
          {count}
        </Words>
      </View>
    </Tap>
  )
}
