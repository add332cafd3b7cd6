import type { UploadItem, Uploads } from '@forium/client/upload'
import { type ReactElement, useRef } from 'react'
import { Image, ScrollView, View } from 'react-native'
import { sizeText } from '../body/files.tsx'
import { useForium, useSurroundings } from '../context.ts'
import { useReadable } from '../hooks.ts'
import { Icon } from '../parts/icon.tsx'
import { IconTap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import { filled } from '../words/strings.ts'
import type { PickedUpload } from './picked.ts'
import type { Files } from './use-files.ts'
import { whyNot } from './why-not.ts'

/** The files that were chosen, above the field. */
export function Tray({ files }: { files: Files }): ReactElement | null {
  const { theme, slots } = useSurroundings()
  const { space } = theme
  const scroll = useRef<{ scrollToEnd(how: { animated: boolean }): void } | null>(null)
  const { items, uploads, allowance } = files
  if (items.length === 0) return null
  const { ChosenFile } = slots
  return (
    <ScrollView
      ref={(view) => {
        scroll.current = view
      }}
      // What was chosen last is seen.
      onContentSizeChange={() => scroll.current?.scrollToEnd({ animated: false })}
      style={{ maxHeight: 190, flexGrow: 0 }}
      contentContainerStyle={{ gap: space, paddingHorizontal: space * 2, paddingTop: space * 2 }}
      keyboardShouldPersistTaps="handled"
      testID="forium-files"
    >
      {items.map((item) => {
        const most = allowance?.maxByteSize ?? 0
        const plain = <Chosen key={item.key} item={item} uploads={uploads} most={most} />
        if (!ChosenFile) return plain
        const acts = { retry: () => uploads.retry(item.key), remove: () => uploads.remove(item.key) }
        return <ChosenFile key={item.key} item={item} {...acts} defaultView={plain} />
      })}
    </ScrollView>
  )
}

interface ChosenProps {
  item: UploadItem
  uploads: Uploads
  most: number
}

function Chosen({ item, uploads, most }: ChosenProps): ReactElement {
  const { theme, strings } = useSurroundings()
  const { colors, radii, space } = theme
  const isFailed = item.state === 'failed'
  const card = {
    flexDirection: 'row' as const,
    alignItems: 'center' as const,
    gap: space * 2,
    paddingStart: space * 2,
    borderWidth: 1,
    borderColor: isFailed ? colors.danger : colors.line,
    borderRadius: radii.medium,
    backgroundColor: colors.surface,
  }
  const { name } = item
  return (
    <View style={card}>
      <Sign item={item} />
      <View style={{ flex: 1, paddingVertical: space * 1.5 }}>
        <Words size="soft" written numberOfLines={1}>
          {name}
        </Words>
        <State item={item} most={most} />
      </View>
      {item.failure?.retryable && (
        <IconTap
          icon="again"
          size={18}
          color={colors.textSoft}
          label={filled(strings.retryFile, { name })}
          onPress={() => uploads.retry(item.key)}
        />
      )}
      <IconTap
        icon="close"
        size={18}
        color={colors.textSoft}
        label={filled(strings.removeFile, { name })}
        onPress={() => uploads.remove(item.key)}
      />
    </View>
  )
}

/** How far it has come, or why it was not taken. */
function State({ item, most }: { item: UploadItem; most: number }): ReactElement | null {
  const { theme, strings } = useSurroundings()
  const isOffline = useReadable(useForium().sync).phase === 'offline'
  const { state, progress, name, byteSize, failure, file } = item
  if (failure) {
    return (
      <Words size="small" tone="danger" role="alert" accessibilityLiveRegion="polite">
        {whyNot(failure, strings, { most, isOffline })}
      </Words>
    )
  }
  const size = file?.byteSize ?? byteSize
  if (state === 'done') {
    return (
      <Words written size="small" tone="textSoft">
        {sizeText(size)}
      </Words>
    )
  }
  const percent = Math.round(progress * 100)
  return (
    <View
      role="progressbar"
      accessible
      accessibilityLabel={filled(strings.sendingFile, { name })}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      style={{ height: 4, marginVertical: 7, borderRadius: 2, overflow: 'hidden', backgroundColor: theme.colors.line }}
    >
      <View style={{ width: `${percent}%`, height: 4, backgroundColor: theme.colors.accentText }} />
    </View>
  )
}

function Sign({ item }: { item: UploadItem }): ReactElement {
  const { colors, radii } = useSurroundings().theme
  const { uri } = item.source as PickedUpload
  if (item.state === 'failed') return <Icon name="alert" size={20} color={colors.danger} />
  if (/^image\//.test(item.contentType)) {
    const looks = { width: 36, height: 36, borderRadius: radii.small, backgroundColor: colors.line }
    return <Image source={{ uri }} style={looks} accessible={false} />
  }
  return <Icon name="clip" size={20} color={colors.textSoft} />
}
