import type { Conversation } from '@forium/client/forium'
import { memo, type ReactElement, useCallback } from 'react'
import { FlatList, View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { useView } from '../hooks.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Badge } from '../parts/badge.tsx'
import { Empty, Loading, Notice } from '../parts/notice.tsx'
import { useRefresh } from '../parts/refresh.tsx'
import { Button, Tap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import { whenText } from '../words/dates.ts'
import { filled } from '../words/strings.ts'
import { Header } from './header.tsx'

interface ConversationListProps {
  onOpen(id: string): void
  onNew(): void
  onClose?: () => void
}

export function ConversationListScreen({ onOpen, onNew, onClose }: ConversationListProps): ReactElement {
  const { strings, theme } = useSurroundings()
  const foot = { padding: theme.space * 4, paddingTop: theme.space * 2 }
  return (
    <>
      <Header route={{ name: 'home' }} title={strings.messages} onClose={onClose} />
      <List onOpen={onOpen} />
      <View style={foot}>
        <Button look="main" words={strings.newConversation} onPress={onNew} />
      </View>
    </>
  )
}

function List({ onOpen }: Pick<ConversationListProps, 'onOpen'>): ReactElement {
  const { forium, strings } = useSurroundings()
  const { data, error, hasMore, refetch, loadMore } = useView(useCallback(() => forium.conversations(), [forium]))
  const refreshControl = useRefresh(refetch)
  const draw = useCallback(
    ({ item }: { item: Conversation }) => <ConversationRow conversation={item} onOpen={onOpen} />,
    [onOpen],
  )
  if (!data && error) {
    return <Notice title={strings.loadFailed} action={{ words: strings.tryAgain, run: () => void refetch() }} />
  }
  if (!data) return <Loading />
  return (
    <FlatList
      style={{ flex: 1 }}
      data={data}
      renderItem={draw}
      keyExtractor={({ id }) => id}
      refreshControl={refreshControl}
      onEndReached={hasMore ? () => void loadMore() : undefined}
      contentContainerStyle={{ flexGrow: 1 }}
      ListEmptyComponent={
        <Empty what="conversations" title={strings.noConversations} hint={strings.noConversationsHint} />
      }
      testID="forium-conversations"
    />
  )
}

interface RowProps {
  conversation: Conversation
  onOpen(id: string): void
}

const ConversationRow = memo(function ConversationRow({ conversation, onOpen }: RowProps): ReactElement {
  const { theme, strings, locale, communityName, logoUrl } = useSurroundings()
  const { id, assignee, subject, preview, unreadCount, lastActivityAt, status } = conversation
  const { space, colors } = theme
  const name = assignee?.displayName ?? subject ?? communityName ?? strings.support
  const text = preview || strings.file
  const when = whenText(lastActivityAt, new Date(), locale, strings)
  const unread = unreadCount > 0 ? [filled(strings.unread, { count: unreadCount })] : []
  const done = status === 'RESOLVED' ? [strings.resolved] : []
  const row = {
    flexDirection: 'row' as const,
    justifyContent: 'flex-start' as const,
    gap: space * 3,
    paddingHorizontal: space * 4,
    paddingVertical: space * 3,
  }
  return (
    <Tap label={[name, text, when, ...unread, ...done].join(', ')} onPress={() => onOpen(id)} style={row}>
      <Avatar name={name} url={assignee ? assignee.avatarUrl : logoUrl} size={44} />
      <View style={{ flex: 1, gap: 2 }}>
        <View style={{ flexDirection: 'row', flexWrap: 'wrap', gap: space * 2, alignItems: 'baseline' }}>
          <Words written bold numberOfLines={1} style={{ flexGrow: 1, flexShrink: 1 }}>
            {name}
          </Words>
          <Words size="small" style={{ color: unread.length > 0 ? colors.accentText : colors.textSoft }}>
            {when}
          </Words>
        </View>
        <View style={{ flexDirection: 'row', gap: space * 2, alignItems: 'center' }}>
          <Words
            written
            size="soft"
            tone={unread.length > 0 ? 'text' : 'textSoft'}
            numberOfLines={1}
            style={{ flex: 1 }}
          >
            {text}
          </Words>
          {done.map((words) => (
            <Words key={words} size="small" tone="success">
              {words}
            </Words>
          ))}
          <Badge count={unreadCount} />
        </View>
      </View>
    </Tap>
  )
})
