import type { Message, Span } from '@forium/client/forium'
import { memo, type ReactElement } from 'react'
import { View } from 'react-native'
import { Body } from '../body/body.tsx'
import { Files } from '../body/files.tsx'
import { useSurroundings } from '../context.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Icon, type IconName } from '../parts/icon.tsx'
import { Words } from '../parts/words.tsx'
import { timeText } from '../words/dates.ts'
import { Failed } from './failed.tsx'

interface MessageProps {
  message: Message
  /** Of the group of one person's messages that belong together. */
  first: boolean
  last: boolean
  onGone: () => void
}

export const MessageView = memo(function MessageView(props: MessageProps): ReactElement {
  const { Message: Slot } = useSurroundings().slots
  const defaultView = <PlainMessage {...props} />
  return Slot ? <Slot message={props.message} defaultView={defaultView} /> : defaultView
})

const avatarSize = 28

function PlainMessage({ message, first, last, onGone }: MessageProps): ReactElement {
  const { space } = useSurroundings().theme
  const { mine, author, delivery, failure, id } = message
  const row = {
    flexDirection: 'row' as const,
    justifyContent: mine ? ('flex-end' as const) : ('flex-start' as const),
    alignItems: 'flex-end' as const,
    gap: space * 2,
    paddingHorizontal: space * 3,
    paddingTop: first ? space * 2 : 3,
  }
  const column = {
    maxWidth: '82%' as const,
    flexShrink: 1,
    alignItems: mine ? ('flex-end' as const) : ('flex-start' as const),
  }
  return (
    <View style={row} testID={`message ${id}`}>
      {!mine && (
        <View style={{ width: avatarSize, paddingBottom: last ? 22 : 0 }}>
          {last && <Avatar name={author.displayName} url={author.avatarUrl} size={avatarSize} />}
        </View>
      )}
      <View style={column}>
        {!mine && first && (
          <Words written size="small" tone="textSoft" style={{ marginStart: space * 3, marginBottom: 2 }}>
            {author.displayName}
          </Words>
        )}
        <Bubble message={message} first={first} last={last} />
        {delivery === 'failed' ? <Failed id={id} why={failure} onGone={onGone} /> : last && <Foot message={message} />}
      </View>
    </View>
  )
}

function Bubble({ message, first, last }: Omit<MessageProps, 'onGone'>): ReactElement {
  const { theme, strings } = useSurroundings()
  const { colors, radii, space } = theme
  const { mine, deleted, delivery } = message
  const tight = Math.min(radii.large, 6)
  const shape = {
    backgroundColor: deleted ? 'transparent' : mine ? colors.accent : colors.bubble,
    // One long word must not make it wider than its place.
    maxWidth: '100%' as const,
    borderWidth: deleted ? 1 : 0,
    borderColor: colors.line,
    borderRadius: radii.large,
    // The side of the writer is straight where their messages touch.
    ...(mine
      ? { borderTopEndRadius: first ? radii.large : tight, borderBottomEndRadius: last ? radii.large : tight }
      : { borderTopStartRadius: first ? radii.large : tight, borderBottomStartRadius: last ? radii.large : tight }),
    paddingHorizontal: space * 3.5,
    paddingVertical: space * 2.25,
    gap: space * 2,
    opacity: delivery === 'queued' || delivery === 'failed' ? 0.72 : 1,
  }
  return (
    <View accessible={isPlain(message)} accessibilityLabel={useLabel(message)} style={shape}>
      {deleted ? (
        <Words tone="textSoft" style={{ fontStyle: 'italic' }}>
          {strings.deleted}
        </Words>
      ) : (
        <>
          {(message.text !== '' || message.blocks.length > 0) && (
            <Body blocks={message.blocks} text={message.text} onAccent={mine} />
          )}
          <Files files={message.attachments} />
        </>
      )}
    </View>
  )
}

/** One thing for a screen reader, unless there is something in it to press. */
const isPlain = ({ attachments, blocks, text }: Message): boolean =>
  attachments.length === 0 &&
  !/https?:/.test(text) &&
  !blocks.some(({ type, url, spans }) => type === 'summary' || url || spans?.some(isPressed))

const isPressed = ({ url, marks }: Span): boolean => url !== null || marks.includes('spoiler')

function useLabel({ mine, author, text, createdAt, deleted, delivery }: Message): string {
  const { strings, locale } = useSurroundings()
  const who = mine ? strings.you : author.displayName
  const how = mine ? [strings[delivery]] : []
  return [who, deleted ? strings.deleted : text || strings.file, timeText(createdAt, locale), ...how].join(', ')
}

const ticks: Record<Exclude<Message['delivery'], 'failed'>, IconName> = {
  queued: 'clock',
  sending: 'clock',
  sent: 'check',
  delivered: 'checks',
  read: 'checks',
}

/** When it was written, and how far it has come. The bubble has said it to a screen reader. */
function Foot({ message }: { message: Message }): ReactElement {
  const { theme, strings, locale } = useSurroundings()
  const { mine, createdAt, editedAt, delivery } = message
  const { colors, space } = theme
  const row = { flexDirection: 'row' as const, alignItems: 'center' as const, gap: space, paddingHorizontal: space }
  const icon = mine && delivery !== 'failed' ? ticks[delivery] : undefined
  return (
    <View style={[row, { minHeight: 18, marginTop: 2 }]} aria-hidden importantForAccessibility="no-hide-descendants">
      <Words size="tiny" tone="textSoft">
        {editedAt ? `${strings.edited} · ${timeText(createdAt, locale)}` : timeText(createdAt, locale)}
      </Words>
      {icon && <Icon name={icon} size={14} color={delivery === 'read' ? colors.accentText : colors.textSoft} />}
    </View>
  )
}
