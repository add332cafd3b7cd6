import { type ReactElement, useState } from 'react'
import { Image, View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Words } from './words.tsx'

interface AvatarProps {
  name: string
  url?: string | null
  size: number
  /** Of a thing, not of a person. */
  square?: boolean
}

/** The picture, or the first letters of the name. The name stands beside it, so no screen reader is told. */
export function Avatar({ name, url, size, square }: AvatarProps): ReactElement {
  const { theme, absolute } = useSurroundings()
  const [broken, setBroken] = useState<string>()
  const source = absolute(url)
  const shape = { width: size, height: size, borderRadius: square ? theme.radii.small : size / 2 }
  const ground = { ...shape, backgroundColor: theme.colors.accentSoft, overflow: 'hidden' as const }
  return (
    <View style={ground} aria-hidden importantForAccessibility="no-hide-descendants">
      {source && source !== broken ? (
        <Image source={{ uri: source }} style={shape} onError={() => setBroken(source)} accessible={false} />
      ) : (
        <View style={[shape, { alignItems: 'center', justifyContent: 'center' }]}>
          <Words
            bold
            allowFontScaling={false}
            tone="accentText"
            style={{ fontSize: size * 0.38, lineHeight: size * 0.5 }}
          >
            {initialsOf(name)}
          </Words>
        </View>
      )}
    </View>
  )
}

const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0]!, words[words.length - 1]!] : words
  return ends
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()
}
