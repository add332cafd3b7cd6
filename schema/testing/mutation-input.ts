import { type GraphQLInputObjectType, getNamedType, isNonNullType } from 'graphql'
import { schema } from '../index.ts'
import { valueFor } from './every-field.ts'
import type { TwoCommunities } from './two-communities.ts'

export type Side = TwoCommunities['here']

/** A good input as far as it can be made from the types, about the things of one community. */
export function inputFor({ world }: TwoCommunities, side: Side, name: string): Record<string, unknown> {
  const argument = schema.getMutationType()!.getFields()[name]!.args[0]!
  const type = getNamedType(argument.type) as GraphQLInputObjectType
  const fields = Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) || field.name === 'conversationId',
  )
  const given = { ...thingsOf(world, side), id: idFor(side, name), ...(name === 'createReport' && { reason: 'OTHER' }) }
  return Object.fromEntries(fields.map((field) => [field.name, valueFor(field.type, field.name, given)]))
}

function thingsOf(world: TwoCommunities['world'], side: Side): Record<string, unknown> {
  return {
    clientId: world.uuid(),
    messageClientId: world.uuid(),
    subjectId: side.post,
    topicId: side.topic,
    postId: side.post,
    categoryId: side.open,
    conversationId: side.conversation,
    groupId: side.group,
    tagId: side.internal,
    intoId: side.internal,
    userId: side.contact.viewer.id,
    expectedVersion: 1,
    ifVersion: 1,
    emoji: '❤️',
    shortcut: 'again',
    kind: 'DISCUSSION',
    locale: 'en',
    password: 'a long enough one',
    currentPassword: 'a long enough one',
    newPassword: 'another long one',
    visitorToken: `ses_${'x'.repeat(43)}`,
    reason: 'because',
    email: 'somebody@example.com',
    newEmail: 'somebody@example.com',
    scopes: ['forum:read'],
    roles: ['MEMBER'],
  }
}

function idFor(side: Side, name: string): string {
  if (/Canned/.test(name)) return side.canned
  if (/Category/.test(name)) return side.open
  if (/Follow/.test(name)) return side.topic
  if (/Conversation/.test(name)) return side.conversation
  if (/Message/.test(name)) return side.message
  if (/Note/.test(name)) return side.note
  if (/Post/.test(name)) return side.post
  if (/ReviewItem/.test(name)) return side.reviewItem
  if (/Tag/.test(name)) return side.internal
  if (/Topic/.test(name)) return side.topic
  return side.group
}
