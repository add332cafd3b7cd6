import { type ReactElement, useState } from 'react'
import { Modal, View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { useUnread } from '../hooks.ts'
import { Badge } from '../parts/badge.tsx'
import type { Insets } from '../parts/frame.tsx'
import { Icon } from '../parts/icon.tsx'
import { Tap } from '../parts/tap.tsx'
import { filled } from '../words/strings.ts'
import { ForiumMessenger } from './messenger.tsx'

export interface ForiumLauncherProps {
  /** Default: `end`, the right where one writes from the left. */
  position?: 'start' | 'end'
  /** Default: it opens the messenger over the app. */
  onPress?: () => void
  insets?: Partial<Insets>
}

/**
 * A round button over the app's own screens, with the number of unread conversations.
 *
 * @example
 * <ForiumLauncher insets={useSafeAreaInsets()} />
 */
export function ForiumLauncher({ position = 'end', onPress, insets }: ForiumLauncherProps): ReactElement {
  const { theme, strings, direction } = useSurroundings()
  const [open, setOpen] = useState(false)
  const { conversations } = useUnread()
  const { colors, space } = theme
  const label = [
    strings.openMessenger,
    ...(conversations > 0 ? [filled(strings.unread, { count: conversations })] : []),
  ]
  const isRight = (position === 'end') === (direction === 'ltr')
  const edge = isRight ? { right: space * 4 + (insets?.right ?? 0) } : { left: space * 4 + (insets?.left ?? 0) }
  const place = { position: 'absolute' as const, direction: 'ltr' as const, bottom: space * 4 + (insets?.bottom ?? 0) }
  const round = { width: 56, height: 56, borderRadius: 28, backgroundColor: colors.accent, boxShadow: shadow }
  const close = () => setOpen(false)
  return (
    <View style={[place, edge]} pointerEvents="box-none">
      <Tap label={label.join(', ')} onPress={onPress ?? (() => setOpen(true))} style={round} testID="forium-launcher">
        <Icon name="chat" color={colors.onAccent} size={28} />
      </Tap>
      <View style={{ position: 'absolute', top: -4, right: -4 }} pointerEvents="none" aria-hidden>
        <View style={{ borderRadius: 999, borderWidth: conversations > 0 ? 2 : 0, borderColor: colors.page }}>
          <Badge count={conversations} tone="danger" />
        </View>
      </View>
      <Modal visible={open} animationType="slide" onRequestClose={close}>
        <ForiumMessenger insets={insets} onClose={close} />
      </Modal>
    </View>
  )
}

const shadow = '0 6px 20px rgba(10, 12, 20, 0.22)'
