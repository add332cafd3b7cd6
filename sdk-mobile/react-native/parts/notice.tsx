import type { ReactElement } from 'react'
import { ActivityIndicator, View } from 'react-native'
import { useSurroundings } from '../context.ts'
import type { EmptyPlace } from '../slots.ts'
import { Icon } from './icon.tsx'
import { Button } from './tap.tsx'
import { Words } from './words.tsx'

interface NoticeProps {
  title: string
  hint?: string
  action?: { words: string; run: () => void }
}

/** A place that has nothing to show, and says so. */
export function Notice({ title, hint, action }: NoticeProps): ReactElement {
  const { space, colors } = useSurroundings().theme
  const round = { width: 56, height: 56, borderRadius: 28, backgroundColor: colors.accentSoft }
  return (
    <View style={{ flexGrow: 1, alignItems: 'center', justifyContent: 'center', padding: space * 8, gap: space * 2 }}>
      <View style={[round, { alignItems: 'center', justifyContent: 'center', marginBottom: space * 2 }]}>
        <Icon name="chat" color={colors.accentText} size={26} />
      </View>
      <Words bold size="title" style={{ textAlign: 'center' }}>
        {title}
      </Words>
      {hint !== undefined && (
        <Words size="soft" tone="textSoft" style={{ textAlign: 'center', maxWidth: 320 }}>
          {hint}
        </Words>
      )}
      {action && <Button look="soft" words={action.words} onPress={action.run} style={{ marginTop: space * 2 }} />}
    </View>
  )
}

/** The same for a list without anything in it; an app may draw its own. */
export function Empty({ what, ...notice }: NoticeProps & { what: EmptyPlace }): ReactElement {
  const { Empty: Slot } = useSurroundings().slots
  const defaultView = <Notice {...notice} />
  return Slot ? <Slot what={what} defaultView={defaultView} /> : defaultView
}

export function Loading(): ReactElement {
  const { theme, strings } = useSurroundings()
  return (
    <View style={{ flexGrow: 1, justifyContent: 'center', padding: theme.space * 4 }}>
      <ActivityIndicator color={theme.colors.textSoft} accessibilityLabel={strings.loading} />
    </View>
  )
}
