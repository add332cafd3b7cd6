import type { Message } from '@forium/client/forium'
import { type ReactElement, useCallback, useMemo, useRef, useState } from 'react'
import { FlatList, type NativeScrollEvent, type NativeSyntheticEvent, View } from 'react-native'
import { useSurroundings } from '../context.ts'
import type { Live } from '../hooks.ts'
import { Empty, Loading, Notice } from '../parts/notice.tsx'
import { Button, IconTap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import { dayText } from '../words/dates.ts'
import { MessageView } from './message.tsx'
import { type Row, rowsOf } from './rows.ts'
import { Typing } from './typing.tsx'

interface MessageListProps {
  live: Live<readonly Message[]>
  typing: readonly string[]
  onGone: () => void
}

/**
 * From below upwards: the list is inverted, so what is loaded above moves nothing, and what arrives below moves it only
 * for who stands there.
 */
export function MessageList({ live, typing, onGone }: MessageListProps): ReactElement {
  const { strings } = useSurroundings()
  const { data, error, refetch, loadMore, hasMore } = live
  const rows = useMemo(() => rowsOf(data ?? []), [data])
  const [list, away, { onScroll, toEnd }] = useEnd()
  const draw = useCallback(({ item }: { item: Row }) => <RowView row={item} onGone={onGone} />, [onGone])
  if (data === null) return <Notice title={strings.notFound} />
  if (data === undefined && error) {
    return <Notice title={strings.loadFailed} action={{ words: strings.tryAgain, run: () => void refetch() }} />
  }
  if (data === undefined) return <Loading />
  if (rows.length === 0) return <Empty what="messages" title={strings.noMessages} />
  const earlier = <Button look="quiet" words={strings.loadEarlier} onPress={() => void loadMore()} />
  return (
    <View style={{ flex: 1 }}>
      <FlatList
        ref={list}
        inverted
        data={rows}
        renderItem={draw}
        keyExtractor={keyOf}
        onScroll={onScroll}
        scrollEventThrottle={64}
        keyboardDismissMode="interactive"
        keyboardShouldPersistTaps="handled"
        maintainVisibleContentPosition={keepPlace}
        onEndReached={hasMore ? () => void loadMore() : undefined}
        onEndReachedThreshold={0.4}
        contentContainerStyle={{ paddingVertical: 8, flexGrow: 1, justifyContent: 'flex-end' }}
        ListHeaderComponent={<Typing names={typing} />}
        ListFooterComponent={hasMore ? earlier : undefined}
        testID="forium-messages"
      />
      {away && <ToEnd onPress={toEnd} />}
    </View>
  )
}

const keyOf = ({ key }: Row): string => key
const keepPlace = { minIndexForVisible: 1, autoscrollToTopThreshold: 120 }

/** Whether the newest message is out of sight, and the way back to it. */
function useEnd() {
  const list = useRef<FlatList<Row>>(null)
  const [away, setAway] = useState(false)
  const onScroll = useCallback(({ nativeEvent }: NativeSyntheticEvent<NativeScrollEvent>) => {
    setAway(nativeEvent.contentOffset.y > 320)
  }, [])
  const toEnd = useCallback(() => list.current?.scrollToOffset({ offset: 0, animated: true }), [])
  return [list, away, { onScroll, toEnd }] as const
}

function RowView({ row, onGone }: { row: Row; onGone: () => void }): ReactElement {
  const { strings, locale, theme } = useSurroundings()
  if (row.kind === 'message') {
    return <MessageView message={row.message} first={row.first} last={row.last} onGone={onGone} />
  }
  return (
    <View style={{ alignItems: 'center', paddingTop: theme.space * 4, paddingBottom: theme.space }}>
      <Words size="small" tone="textSoft" role="heading">
        {dayText(row.at, new Date(), locale, strings)}
      </Words>
    </View>
  )
}

function ToEnd({ onPress }: { onPress: () => void }): ReactElement {
  const { theme, strings } = useSurroundings()
  const { colors, space } = theme
  const round = {
    position: 'absolute' as const,
    bottom: space * 3,
    end: space * 3,
    borderRadius: 22,
    borderWidth: 1,
    borderColor: colors.line,
    backgroundColor: colors.page,
  }
  return <IconTap icon="down" size={20} label={strings.toLatest} onPress={onPress} style={round} />
}
