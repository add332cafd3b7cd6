import type { Post } from '@forium/client/forium'
import { memo, type ReactElement } from 'react'
import { View } from 'react-native'
import { Body } from '../body/body.tsx'
import { Files } from '../body/files.tsx'
import { useSurroundings } from '../context.ts'
import { Failed } from '../messenger/failed.tsx'
import { Avatar } from '../parts/avatar.tsx'
import { Icon } from '../parts/icon.tsx'
import { Button, Tap } from '../parts/tap.tsx'
import { Words } from '../parts/words.tsx'
import { whenText } from '../words/dates.ts'
import { filled } from '../words/strings.ts'
import { Reactions } from './reactions.tsx'

interface PostProps {
  post: Post
  canReply: boolean
  onReply(post: Post): void
  onReact(post: Post, emoji: string, on: boolean): void
  onOpenProfile?: (id: string) => void
}

export const PostView = memo(function PostView(props: PostProps): ReactElement {
  const { theme, strings } = useSurroundings()
  const { post, canReply, onReply, onReact } = props
  const { space, colors, radii } = theme
  const isThere = post.number !== null && !post.deleted
  const ground = {
    gap: space * 3,
    padding: space * 4,
    ...(post.isAnswer && { backgroundColor: colors.surface, borderRadius: radii.medium, margin: space * 2 }),
  }
  return (
    <View style={ground} testID={`post ${post.number ?? post.id}`}>
      <Author {...props} />
      {post.deleted ? (
        <Words tone="textSoft" style={{ fontStyle: 'italic' }}>
          {strings.deleted}
        </Words>
      ) : (
        <View style={{ gap: space * 2, opacity: post.delivery === 'sent' ? 1 : 0.72 }}>
          <Body blocks={post.blocks} text={post.text} />
          <Files files={post.attachments} />
        </View>
      )}
      {post.delivery === 'failed' && <Failed id={post.id} why={post.failure} />}
      {isThere && (
        <View style={[foot, { marginVertical: -space * 2 }]}>
          <Reactions post={post} onReact={(emoji, on) => onReact(post, emoji, on)} />
          {canReply && (
            <Button
              look="quiet"
              style={{ marginEnd: -space * 2 }}
              words={strings.reply}
              label={filled(strings.replyingTo, { name: post.author?.displayName ?? strings.someone })}
              onPress={() => onReply(post)}
            />
          )}
        </View>
      )}
    </View>
  )
})

const foot = { flexDirection: 'row', justifyContent: 'space-between', alignItems: 'flex-start' } as const

function Author({ post, onOpenProfile }: PostProps): ReactElement {
  const { theme, strings, locale } = useSurroundings()
  const { author, createdAt, editedAt, delivery, isAnswer, number } = post
  const { space, colors } = theme
  const name = author?.displayName ?? strings.someone
  const when = delivery === 'sent' ? whenText(createdAt, new Date(), locale, strings) : strings[delivery]
  const label = [
    name,
    ...(number === null ? [] : [filled(strings.post, { count: number })]),
    when,
    ...(editedAt ? [strings.edited] : []),
    ...(isAnswer ? [strings.answer] : []),
  ].join(', ')
  const row = {
    flexDirection: 'row' as const,
    alignItems: 'center' as const,
    justifyContent: 'flex-start' as const,
    gap: space * 3,
  }
  const inside = (
    <>
      <Avatar name={name} url={author?.avatarUrl} size={36} />
      <View style={{ flex: 1 }}>
        <Words written bold>
          {name}
        </Words>
        <Words size="small" tone="textSoft">
          {editedAt ? `${when} · ${strings.edited}` : when}
        </Words>
      </View>
      {isAnswer && (
        <View style={{ flexDirection: 'row', alignItems: 'center', gap: space }}>
          <Icon name="check" color={colors.success} size={20} />
          <Words bold size="small" tone="success">
            {strings.answer}
          </Words>
        </View>
      )}
    </>
  )
  if (!onOpenProfile || !author) {
    return (
      <View accessible accessibilityLabel={label} style={row}>
        {inside}
      </View>
    )
  }
  return (
    <Tap label={label} onPress={() => onOpenProfile(author.id)} style={row}>
      {inside}
    </Tap>
  )
}
