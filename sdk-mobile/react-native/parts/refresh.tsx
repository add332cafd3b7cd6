import { type ReactElement, useState } from 'react'
import { RefreshControl, type RefreshControlProps } from 'react-native'
import { useSurroundings } from '../context.ts'

/** What a list shows while it is pulled down. */
export function useRefresh(refetch: () => Promise<void>): ReactElement<RefreshControlProps> {
  const { colors } = useSurroundings().theme
  const [refreshing, setRefreshing] = useState(false)
  const refresh = async () => {
    setRefreshing(true)
    await refetch()
    setRefreshing(false)
  }
  return (
    <RefreshControl
      refreshing={refreshing}
      onRefresh={() => void refresh()}
      tintColor={colors.textSoft}
      colors={[colors.accent]}
    />
  )
}
