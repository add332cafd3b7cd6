import { idOf } from '@forium/client/ids'
import type { OutboxItem } from '@forium/client/outbox'
import type { ReactElement } from 'react'
import { View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { useReadable } from '../hooks.ts'
import { Icon } from '../parts/icon.tsx'
import { Button } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'

interface FailedProps {
  /** Of the message or post. */
  id: string
  why: string | null
  /** It was the beginning of its conversation, and both are gone. */
  onGone?: () => void
}

/** Why something was not taken, and the two things that can be done about it. */
export function Failed({ id, why, onGone }: FailedProps): ReactElement {
  const { forium, theme, strings } = useSurroundings()
  const item = useReadable(forium.outbox.items).find((each) => makes(each, id))
  const discard = async () => {
    if (!item) return
    await forium.outbox.discard(item.id)
    if (item.operation === 'appStartConversation') onGone?.()
  }
  const run = (what: () => Promise<void>) => () => void what().catch(() => {})
  return (
    <View style={{ alignItems: 'flex-end' }} testID="forium-failed">
      <View style={{ flexDirection: 'row', alignItems: 'center', gap: theme.space }}>
        <Icon name="alert" color={theme.colors.danger} size={14} />
        <Words
          written
          size="small"
          tone="danger"
          style={{ flexShrink: 1 }}
          accessibilityLiveRegion="polite"
          role="alert"
        >
          {why ? `${strings.failed}: ${why}` : strings.failed}
        </Words>
      </View>
      <View style={{ flexDirection: 'row', flexWrap: 'wrap', justifyContent: 'flex-end' }}>
        <Button look="quiet" words={strings.retry} onPress={run(async () => item && forium.outbox.retry(item.id))} />
        <Button look="danger" words={strings.discard} onPress={run(discard)} />
      </View>
    </View>
  )
}

/** The id of what is created is known from the start. */
function makes({ variables }: OutboxItem, id: string): boolean {
  const { clientId, messageClientId } = (variables.input ?? {}) as { clientId?: string; messageClientId?: string }
  const own = messageClientId ?? clientId
  return own !== undefined && (id === idOf('Message', own) || id === idOf('Post', own))
}
