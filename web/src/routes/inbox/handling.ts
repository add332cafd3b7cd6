import type { Operation } from '@forium/client'
import type { ConversationRow } from '#lib/thread/thread-types.ts'

/** What every change of a conversation answers with. */
export type Handled = { conversation: Omit<ConversationRow, 'viewerLastReadSeq' | 'viewerUnreadCount'> }
export type Handling<Input> = Operation<'mutation', Handled, { readonly input: Input }, unknown>
