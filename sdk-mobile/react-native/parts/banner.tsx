import type { SyncState } from '@forium/client/forium'
import { type ReactElement, useEffect, useState } from 'react'
import { View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { useReadable } from '../hooks.ts'
import type { Strings } from '../words/strings.ts'
import { Words } from './words.tsx'

const words: Partial<Record<SyncState['phase'], keyof Strings>> = {
  offline: 'offline',
  'signed-out': 'signedOut',
  blocked: 'tooOld',
}
/** A change of cells is no news. */
const calmMs = 1200

/** What keeps things from going on, in words; nothing while they do. */
export function Banner(): ReactElement | null {
  const { forium, theme, strings } = useSurroundings()
  const { phase } = useReadable(forium.sync)
  const [told, setTold] = useState<SyncState['phase']>()
  useEffect(() => {
    const timer = setTimeout(() => setTold(phase), words[phase] ? calmMs : 0)
    return () => clearTimeout(timer)
  }, [phase])
  const found = told && words[told]
  if (!found) return null
  const { space, colors } = theme
  const ground = { backgroundColor: colors.notice, paddingVertical: space * 2, paddingHorizontal: space * 4 }
  return (
    <View style={ground} role="alert" accessibilityLiveRegion="polite" testID="forium-banner">
      <Words size="small" style={{ textAlign: 'center' }}>
        {strings[found]}
      </Words>
    </View>
  )
}
