import type { Block } from '@forium/client/forium'
import { type ReactElement, useState } from 'react'
import { Image, type ImageStyle } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Tap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'

/** A picture. Pressed, it opens the link that it is, or itself. */
export function Picture({ block }: { block: Block }): ReactElement | null {
  const { theme, absolute, strings, openLink } = useSurroundings()
  const [isShown, show] = useState(false)
  const uri = absolute(block.url)
  const span = block.spans?.[0]
  if (!uri)
    return block.text ? (
      <Words written tone="textSoft">
        {block.text}
      </Words>
    ) : null
  const shape = { ...sizeOf(block), borderRadius: theme.radii.small, backgroundColor: theme.colors.surface }
  if (span?.marks.includes('spoiler') && !isShown)
    return (
      <Tap label={strings.showHidden} onPress={() => show(true)} style={shape}>
        <Words tone="textSoft">{strings.showHidden}</Words>
      </Tap>
    )
  const open = () => openLink(absolute(span?.url) ?? uri)
  return (
    <Tap label={[strings.image, ...(block.text ? [block.text] : [])].join(': ')} onPress={open}>
      <Image accessible={false} alt={block.text} resizeMode="cover" source={{ uri }} style={shape} />
    </Tap>
  )
}

/** Its own, as far as there is room; else a place that most pictures fit into. */
function sizeOf({ width, height }: Block): ImageStyle {
  if (!width || !height) return { width: '100%', minWidth: 180, aspectRatio: 4 / 3 }
  const aspectRatio = Math.min(4, Math.max(0.4, width / height))
  return { width: '100%', minWidth: Math.min(180, width), maxWidth: width, aspectRatio }
}
