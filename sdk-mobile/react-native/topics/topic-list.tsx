import type { Forium, Topic } from '@forium/client/forium'
import { memo, type ReactElement, useCallback } from 'react'
import { FlatList, View } from 'react-native'
import { useSurroundings } from '../context.ts'
import { useView } from '../hooks.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Badge } from '../parts/badge.tsx'
import { Frame, type FrameProps } from '../parts/frame.tsx'
import { Empty, Loading, Notice } from '../parts/notice.tsx'
import { useRefresh } from '../parts/refresh.tsx'
import { Tap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import { whenText } from '../words/dates.ts'
import { filled } from '../words/strings.ts'
import { Chips, marksOf } from './chips.tsx'

type Which = NonNullable<Parameters<Forium['topics']>[0]>

export interface ForiumTopicListProps extends FrameProps {
  categoryId?: string
  /** Default: `LATEST`. */
  list?: Which['list']
  onOpen(id: string): void
}

/**
 * Topics of the community, or of one category.
 *
 * @example
 * <ForiumTopicList list="UNANSWERED" onOpen={(id) => navigation.navigate('Topic', { id })} />
 */
export function ForiumTopicList({ categoryId, list, onOpen, ...frame }: ForiumTopicListProps): ReactElement {
  return (
    <Frame {...frame}>
      <List categoryId={categoryId} list={list} onOpen={onOpen} />
    </Frame>
  )
}

function List({
  categoryId,
  list,
  onOpen,
}: Pick<ForiumTopicListProps, 'categoryId' | 'list' | 'onOpen'>): ReactElement {
  const { forium, strings, theme } = useSurroundings()
  const open = useCallback(
    () => forium.topics({ ...(list && { list }), ...(categoryId && { categoryId }) }),
    [forium, list, categoryId],
  )
  const { data, error, hasMore, refetch, loadMore } = useView(open)
  const refreshControl = useRefresh(refetch)
  const draw = useCallback(({ item }: { item: Topic }) => <TopicRow topic={item} onOpen={onOpen} />, [onOpen])
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
      ItemSeparatorComponent={() => (
        <View style={{ height: 1, backgroundColor: theme.colors.line, marginHorizontal: theme.space * 4 }} />
      )}
      ListEmptyComponent={<Empty what="topics" title={strings.noTopics} hint={strings.noTopicsHint} />}
      testID="forium-topics"
    />
  )
}

interface RowProps {
  topic: Topic
  onOpen(id: string): void
}

const TopicRow = memo(function TopicRow({ topic, onOpen }: RowProps): ReactElement {
  const { theme, strings, locale } = useSurroundings()
  const { id, title, excerpt, author, postCount, unreadCount, lastPostedAt } = topic
  const { space } = theme
  const when = whenText(lastPostedAt, new Date(), locale, strings)
  const replies = filled(strings.replies, { count: Math.max(0, postCount - 1) })
  const unread = unreadCount > 0 ? [filled(strings.unread, { count: unreadCount })] : []
  const marks = marksOf(topic, strings).map(({ words }) => words)
  const label = [title, author?.displayName ?? strings.someone, ...marks, replies, ...unread, when].join(', ')
  const row = {
    flexDirection: 'row' as const,
    alignItems: 'flex-start' as const,
    justifyContent: 'flex-start' as const,
    gap: space * 3,
    padding: space * 4,
  }
  return (
    <Tap label={label} onPress={() => onOpen(id)} style={row}>
      <Avatar name={author?.displayName ?? strings.someone} url={author?.avatarUrl} size={36} />
      <View style={{ flex: 1, gap: space }}>
        <View style={{ flexDirection: 'row', gap: space * 2, alignItems: 'flex-start' }}>
          <Words written bold style={{ flex: 1 }}>
            {title}
          </Words>
          <Badge count={unreadCount} />
        </View>
        {excerpt !== null && excerpt !== '' && (
          <Words written size="soft" tone="textSoft" numberOfLines={2}>
            {excerpt}
          </Words>
        )}
        <Chips topic={topic}>
          <Words size="small" tone="textSoft">
            {`${replies} · ${when}`}
          </Words>
        </Chips>
      </View>
    </Tap>
  )
})
