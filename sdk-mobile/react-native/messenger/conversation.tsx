import type { ConversationHandle, Message } from '@forium/client/forium'
import type { UploadedFile } from '@forium/client/upload'
import { type ReactElement, useEffect } from 'react'
import { AppState } from 'react-native'
import { useSurroundings } from '../context.ts'
import { useConversation, useMaybe } from '../hooks.ts'
import { Announcer } from './announcer.tsx'
import { Composer } from './composer.tsx'
import { Header } from './header.tsx'
import { MessageList } from './message-list.tsx'

interface ConversationScreenProps {
  id: string
  back: () => void
  onClose?: () => void
}

export function ConversationScreen({ id, back, onClose }: ConversationScreenProps): ReactElement {
  const { strings, communityName } = useSurroundings()
  const { handle, ...live } = useConversation(id)
  const conversation = useMaybe(handle?.conversation)
  const typing = useMaybe(handle?.typing) ?? nobody
  useRead(handle, live.data)
  const { assignee, subject, status } = conversation ?? {}
  const title = assignee?.displayName ?? subject ?? communityName ?? strings.support
  const subtitle = status === 'RESOLVED' ? strings.resolved : assignee ? (subject ?? communityName) : undefined
  return (
    <>
      <Header
        route={{ name: 'conversation', id }}
        title={title}
        person={assignee}
        subtitle={subtitle ?? undefined}
        back={back}
        onClose={onClose}
      />
      <MessageList live={live} typing={typing} onGone={back} />
      <Announcer messages={live.data} />
      {handle && live.data !== null && <Composer place={id} onSend={sendTo(handle)} onType={handle.setTyping} />}
    </>
  )
}

const nobody: readonly string[] = []

const sendTo = (handle: ConversationHandle) => (text: string, files: readonly UploadedFile[]) =>
  handle.send(
    text,
    files.map(({ id }) => id),
    files,
  )

/** What is on the screen is read; not so while the app is behind another one. */
function useRead(handle: ConversationHandle | undefined, messages: readonly Message[] | null | undefined): void {
  const last = messages?.[messages.length - 1]?.id
  useEffect(() => {
    if (!handle || !last) return
    const mark = () => {
      if (!/background|inactive/.test(String(AppState.currentState))) handle.markRead()
    }
    mark()
    const heard = AppState.addEventListener('change', mark)
    return () => heard?.remove()
  }, [handle, last])
}
