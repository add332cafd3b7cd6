import type { Post, Topic, TopicHandle } from '@forium/client/forium'
import type { UploadedFile } from '@forium/client/upload'
import { type ReactElement, useCallback, useState } from 'react'
import { FlatList, View } from 'react-native'
import { useForium, useSurroundings } from '../context.ts'
import { useLive, useMaybe, useReadable, useTopic } from '../hooks.ts'
import { Composer } from '../messenger/composer.tsx'
import { Typing } from '../messenger/typing.tsx'
import { Frame, type FrameProps } from '../parts/frame.tsx'
import { Empty, Loading, Notice } from '../parts/notice.tsx'
import { useRefresh } from '../parts/refresh.tsx'
import { Button, IconTap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import { filled } from '../words/strings.ts'
import { Chips } from './chips.tsx'
import { PostView } from './post.tsx'

export interface ForiumTopicProps extends FrameProps {
  id: string
  /** Makes the names something to press. */
  onOpenProfile?: (id: string) => void
}

/**
 * One topic: its posts, reactions, and a field for a reply.
 *
 * @example
 * <ForiumTopic id={id} keyboardOffset={headerHeight} insets={{ bottom }} />
 */
export function ForiumTopic({ id, onOpenProfile, ...frame }: ForiumTopicProps): ReactElement {
  const { handle } = useTopic(id)
  const topic = useMaybe(handle?.topic)
  const [replyTo, setReplyTo] = useState<Post>()
  const viewer = useReadable(useForium().viewer)
  // A guest may read.
  const canReply = Boolean(topic && !topic.isClosed && viewer)
  return (
    <Frame {...frame}>
      <Posts handle={handle} topic={topic} canReply={canReply} onReply={setReplyTo} onOpenProfile={onOpenProfile} />
      {handle && canReply && <Reply handle={handle} replyTo={replyTo} done={() => setReplyTo(undefined)} />}
    </Frame>
  )
}

interface PostsProps {
  handle: TopicHandle | undefined
  topic: Topic | null | undefined
  canReply: boolean
  onReply(post: Post): void
  onOpenProfile: ForiumTopicProps['onOpenProfile']
}

function Posts({ handle, topic, canReply, onReply, onOpenProfile }: PostsProps): ReactElement {
  const { strings } = useSurroundings()
  const { data, error, hasMore, refetch, loadMore } = useLive(handle?.posts)
  const typing = useMaybe(handle?.typing) ?? nobody
  const refreshControl = useRefresh(refetch)
  const seen = useSeen(handle)
  const react = useCallback(
    (post: Post, emoji: string, on: boolean) => void handle?.react(post.id, emoji, on).catch(() => {}),
    [handle],
  )
  const draw = useCallback(
    ({ item }: { item: Post }) => (
      <PostView post={item} canReply={canReply} onReply={onReply} onReact={react} onOpenProfile={onOpenProfile} />
    ),
    [canReply, onReply, react, onOpenProfile],
  )
  if (data === null) return <Notice title={strings.notFound} />
  if (!data && error) {
    return <Notice title={strings.loadFailed} action={{ words: strings.tryAgain, run: () => void refetch() }} />
  }
  if (!data) return <Loading />
  const more = <Button look="quiet" words={strings.loadMore} onPress={() => void loadMore()} />
  return (
    <FlatList
      style={{ flex: 1 }}
      data={data}
      renderItem={draw}
      keyExtractor={({ id }) => id}
      refreshControl={refreshControl}
      keyboardDismissMode="interactive"
      keyboardShouldPersistTaps="handled"
      onEndReached={hasMore ? () => void loadMore() : undefined}
      viewabilityConfigCallbackPairs={seen}
      contentContainerStyle={{ flexGrow: 1 }}
      ItemSeparatorComponent={Line}
      ListHeaderComponent={topic ? <Head topic={topic} /> : undefined}
      ListFooterComponent={hasMore ? more : <Typing names={typing} />}
      ListEmptyComponent={<Empty what="posts" title={strings.noPosts} />}
      testID="forium-posts"
    />
  )
}

const nobody: readonly string[] = []

function Line(): ReactElement {
  const { colors, space } = useSurroundings().theme
  return <View style={{ height: 1, marginHorizontal: space * 4, backgroundColor: colors.line }} />
}

function Head({ topic }: { topic: Topic }): ReactElement {
  const { space } = useSurroundings().theme
  return (
    <View style={{ padding: space * 4, paddingBottom: space * 2, gap: space * 2 }}>
      <Words written bold size="huge" role="heading">
        {topic.title}
      </Words>
      <Chips topic={topic} />
    </View>
  )
}

/** What was on the screen for a moment is read. React Native wants these never to change while the list is there. */
function useSeen(handle: TopicHandle | undefined) {
  const [pairs, setPairs] = useState<{ of: TopicHandle | undefined; pairs: Pairs }>({ of: undefined, pairs: [] })
  if (handle && pairs.of !== handle) setPairs({ of: handle, pairs: pairsOf(handle) })
  return pairs.pairs
}

type Pairs = { viewabilityConfig: object; onViewableItemsChanged(info: { viewableItems: { item: Post }[] }): void }[]

const pairsOf = (handle: TopicHandle): Pairs => [
  {
    viewabilityConfig: { itemVisiblePercentThreshold: 50, minimumViewTime: 500 },
    onViewableItemsChanged({ viewableItems }) {
      const numbers = viewableItems.map(({ item }) => item.number ?? 0)
      if (numbers.length > 0) handle.markRead(Math.max(...numbers))
    },
  },
]

interface ReplyProps {
  handle: TopicHandle
  replyTo: Post | undefined
  done(): void
}

function Reply({ handle, replyTo, done }: ReplyProps): ReactElement {
  const { theme, strings } = useSurroundings()
  const { space, colors } = theme
  const send = async (text: string, attachments: readonly UploadedFile[]) => {
    const attached = { attachmentIds: attachments.map(({ id }) => id), attachments }
    await handle.reply(text, { ...attached, ...(replyTo && { replyToPostId: replyTo.id }) })
    done()
  }
  const bar = { flexDirection: 'row' as const, alignItems: 'center' as const, paddingStart: space * 4 }
  const name = replyTo?.author?.displayName ?? strings.someone
  return (
    <>
      {replyTo && (
        <View style={[bar, { borderTopWidth: 1, borderColor: colors.line, backgroundColor: colors.surface }]}>
          <Words size="soft" tone="textSoft" style={{ flex: 1 }}>
            {filled(strings.replyingTo, { name })}
          </Words>
          <IconTap icon="close" size={18} color={colors.textSoft} label={strings.cancelReply} onPress={done} />
        </View>
      )}
      <Composer place={handle.id} onSend={send} placeholder={strings.replyPlaceholder} />
    </>
  )
}
