import type { AttachedFile } from '@forium/client/forium'
import type { ReactElement } from 'react'
import { Image, View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Tap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import { filled } from '../words/strings.ts'

/** What hangs on a message or post: pictures as such, everything else by its name. */
export function Files({ files }: { files: readonly AttachedFile[] }): ReactElement | null {
  const { space } = useSurroundings().theme
  if (files.length === 0) return null
  return (
    <View style={{ gap: space * 2 }}>
      {files.map((file) => (
        <OneFile key={file.id} file={file} />
      ))}
    </View>
  )
}

function OneFile({ file }: { file: AttachedFile }): ReactElement {
  const { theme, strings, absolute, openLink } = useSurroundings()
  const uri = absolute(file.url)
  const isPicture = uri !== null && /^image\/(png|jpeg|gif|webp|avif)$/.test(file.contentType)
  const { colors, radii, space } = theme
  const card = { backgroundColor: colors.surface, borderColor: colors.line, borderWidth: 1, borderRadius: radii.small }
  const label = filled('{kind}: {name}', { kind: isPicture ? strings.image : strings.file, name: file.name })
  const picture = { width: 220, height: 165, borderRadius: radii.small, backgroundColor: colors.surface }
  return (
    <Tap
      label={label}
      disabled={uri === null}
      onPress={() => uri && openLink(uri)}
      style={[{ alignItems: 'flex-start' }, !isPicture && { ...card, padding: space * 3 }]}
    >
      {isPicture ? (
        <Image source={{ uri }} style={picture} accessible={false} />
      ) : (
        <>
          <Words bold size="soft">
            {file.name}
          </Words>
          <Words size="small" tone="textSoft">
            {sizeText(file.size)}
          </Words>
        </>
      )}
    </Tap>
  )
}

export const sizeText = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`
