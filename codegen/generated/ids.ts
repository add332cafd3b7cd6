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
  Category: 'cat',
  Topic: 'top',
  Post: 'pst',
  PostRevision: 'rev',
  TopicEvent: 'tev',
  Inbox: 'inb',
  Contact: 'con',
  Conversation: 'cnv',
  Message: 'msg',
  Note: 'not',
  ConversationEvent: 'cev',
  Event: 'evt',
  ImportJob: 'imp',
  Job: 'job',
} as const

export type IdOf<Type extends keyof typeof idPrefixes> = `${(typeof idPrefixes)[Type]}_${string}`
export type CommunityId = `cmm_${string}`
export type TagId = `tag_${string}`
export type GroupId = `grp_${string}`
export type UserId = `usr_${string}`
export type VisitorId = `vis_${string}`
export type BotId = `bot_${string}`
export type SessionId = `ses_${string}`
export type ApiKeyId = `key_${string}`
export type OneTimeTokenId = `ott_${string}`
export type CategoryId = `cat_${string}`
export type TopicId = `top_${string}`
export type PostId = `pst_${string}`
export type PostRevisionId = `rev_${string}`
export type TopicEventId = `tev_${string}`
export type InboxId = `inb_${string}`
export type ContactId = `con_${string}`
export type ConversationId = `cnv_${string}`
export type MessageId = `msg_${string}`
export type NoteId = `not_${string}`
export type ConversationEventId = `cev_${string}`
export type EventId = `evt_${string}`
export type ImportJobId = `imp_${string}`
export type JobId = `job_${string}`
