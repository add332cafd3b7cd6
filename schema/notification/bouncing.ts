import { actingIn } from '../community/acting.ts'
import type { Context } from '../kernel/context.ts'
import { noteBounce } from './mail-recipient.ts'

/**
 * A mail server says that it could not deliver one of our mails. It is believed when it knows the id of a mail that was
 * for this very address: nobody else has seen that.
 */
export async function takeBounce(system: Context, bounce: { mailId: string; address: string }): Promise<boolean> {
  const [id = ''] = bounce.mailId.split('.')
  const found = id.startsWith('ntf_') ? await readerOf(system, id) : await contactOf(system, id)
  if (found?.email?.toLowerCase() !== bounce.address.toLowerCase()) return false
  await noteBounce(await actingIn(system, found.communityId), found.recipientId, found.email)
  return true
}

function readerOf({ database }: Context, notificationId: string) {
  return database.first(
    database.sql
      .selectFrom('Notification')
      .innerJoin('User', 'User.id', 'Notification.userId')
      .select(['User.email', 'User.communityId', 'User.id as recipientId'])
      .where('Notification.id', '=', notificationId),
  )
}

function contactOf({ database }: Context, conversationId: string) {
  return database.first(
    database.sql
      .selectFrom('Conversation')
      .innerJoin('Contact', 'Contact.id', 'Conversation.contactId')
      .select(['Contact.email', 'Contact.communityId', 'Contact.id as recipientId'])
      .where('Conversation.id', '=', conversationId),
  )
}
