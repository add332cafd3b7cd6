import { InvalidInputError } from './errors.ts'

/** Three letters before each id say what it names. */
export const prefixes = {
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

export type IdType = keyof typeof prefixes

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const idPattern = /^([a-z]{3})_([0-7][0-9a-hjkmnp-tv-z]{25})$/
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** `idOf('Post', '0198…-…')` is `pst_` and the UUID in Crockford's base32 (crockford.com/base32.html), 26 letters. */
export function idOf(type: IdType, uuid: string): string {
  const hex = uuid.replaceAll('-', '')
  let bits = BigInt(`0x${hex}`)
  let text = ''
  for (let i = 0; i < 26; i++) {
    text = alphabet[Number(bits & 31n)] + text
    bits >>= 5n
  }
  return `${prefixes[type]}_${text}`
}

/** The id of the row that a write with this `clientId` makes. */
export function idFromClient(type: IdType, clientId: string): string {
  if (uuidPattern.test(clientId)) return idOf(type, clientId)
  throw new InvalidInputError([
    { path: ['clientId'], code: 'UUID_V7', message: 'clientId must be a UUID of version 7, made by the sender.' },
  ])
}

/** Type that an id names by its prefix; null when it is no id of ours. */
export function typeOfId(id: string): IdType | null {
  const prefix = idPattern.exec(id)?.[1]
  return prefix ? (types.get(prefix) ?? null) : null
}

const types = new Map(Object.entries(prefixes).map(([type, prefix]) => [prefix as string, type as IdType]))
