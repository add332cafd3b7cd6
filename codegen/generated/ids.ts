// Written by `npm run codegen` from the schema and codegen/operations. Not by hand.
/** The letters before `_` in an id, by the type that it names. */
export const idPrefixes = {
  Community: 'cmm',
  Tag: 'tag',
  Group: 'grp',
  User: 'usr',
  Visitor: 'vis',
  Bot: 'bot',
  Session: 'ses',
  ApiKey: 'key',
  OneTimeToken: 'ott',
  Upload: 'upl',
  Category: 'cat',
  Topic: 'top',
  Post: 'pst',
  PostRevision: 'rev',
  TopicEvent: 'tev',
  Report: 'rpt',
  ReviewItem: 'rvw',
  Inbox: 'inb',
  Contact: 'con',
  Conversation: 'cnv',
  Message: 'msg',
  Note: 'not',
  ConversationEvent: 'cev',
  CannedResponse: 'can',
  Event: 'evt',
  Notification: 'ntf',
  PushDevice: 'psh',
  ImportJob: 'imp',
  Job: 'job',
} as const

export type CommunityId = `cmm_${string}`
export type TagId = `tag_${string}`
export type GroupId = `grp_${string}`
export type UserId = `usr_${string}`
export type VisitorId = `vis_${string}`
export type BotId = `bot_${string}`
export type SessionId = `ses_${string}`
export type ApiKeyId = `key_${string}`
export type OneTimeTokenId = `ott_${string}`
export type UploadId = `upl_${string}`
export type CategoryId = `cat_${string}`
export type TopicId = `top_${string}`
export type PostId = `pst_${string}`
export type PostRevisionId = `rev_${string}`
export type TopicEventId = `tev_${string}`
export type ReportId = `rpt_${string}`
export type ReviewItemId = `rvw_${string}`
export type InboxId = `inb_${string}`
export type ContactId = `con_${string}`
export type ConversationId = `cnv_${string}`
export type MessageId = `msg_${string}`
export type NoteId = `not_${string}`
export type ConversationEventId = `cev_${string}`
export type CannedResponseId = `can_${string}`
export type EventId = `evt_${string}`
export type NotificationId = `ntf_${string}`
export type PushDeviceId = `psh_${string}`
export type ImportJobId = `imp_${string}`
export type JobId = `job_${string}`

export type IdType = keyof typeof idPrefixes
export type IdOf<Type extends IdType> = `${(typeof idPrefixes)[Type]}_${string}`

/**
 * The id that a write with this `clientId` creates: the UUID in Crockford's base32 behind the prefix of its type.
 *
 * @example
 * const clientId = newClientId()
 * const id = idOf('Topic', clientId) // top_…, before the server has heard of it
 */
export function idOf<Type extends IdType>(type: Type, clientId: string): IdOf<Type> {
  return idBehind(idPrefixes[type], clientId) as IdOf<Type>
}

/** The same for whoever knows the letters; an app that asks for no type has no table of them. */
export function idBehind<Prefix extends string>(prefix: Prefix, clientId: string): `${Prefix}_${string}` {
  const digits = [...clientId.replace(/-/g, '')]
  const bits = `00${digits.map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')}`
  const letters = bits.match(/.{5}/g)!.map((five) => '0123456789abcdefghjkmnpqrstvwxyz'[Number.parseInt(five, 2)])
  return `${prefix}_${letters.join('')}`
}
