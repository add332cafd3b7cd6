import type { UploadedFile } from '@forium/client/upload'
import type { ReactElement } from 'react'
import { ScrollView } from 'react-native'
import { useSurroundings } from '../context.ts'
import { Notice } from '../parts/notice.tsx'
import { Composer } from './composer.tsx'
import { Header } from './header.tsx'

interface NewConversationProps {
  text?: string
  onStarted(id: string): void
  back: () => void
  onClose?: () => void
}

/** Nothing is there yet but a field; with the first message the conversation begins. */
export function NewConversationScreen({ text, onStarted, back, onClose }: NewConversationProps): ReactElement {
  const { forium, strings } = useSurroundings()
  const start = async (written: string, attachments: readonly UploadedFile[]) => {
    const attachmentIds = attachments.map(({ id }) => id)
    const { id } = await forium.startConversation(written, { attachmentIds, attachments })
    onStarted(id)
  }
  return (
    <>
      <Header route={{ name: 'new-conversation' }} title={strings.newConversation} back={back} onClose={onClose} />
      <ScrollView contentContainerStyle={{ flexGrow: 1 }} keyboardShouldPersistTaps="handled">
        <Notice title={strings.noMessages} hint={strings.newConversationHint} />
      </ScrollView>
      <Composer autoFocus place="new" start={text} onSend={start} />
    </>
  )
}
