import { can, demand } from '../community/policy.ts'
import { demandConversation } from '../conversation/access.ts'
import { contactIds } from '../conversation/contact.service.ts'
import { demandVoice } from '../conversation/message.service.ts'
import type { Context } from '../kernel/context.ts'
import { ForbiddenError, InvalidInputError } from '../kernel/errors.ts'
import { demandTopic } from '../topic/access.ts'

export type PresenceState = 'ONLINE' | 'AWAY'

/** Somebody is writing. Small and flat: it may travel between processes. */
export interface TypingSignal {
  kind: 'typing'
  conversationId: string | null
  topicId: string | null
  /** A note is being written: nothing for the contact's eyes. */
  note: boolean
  actorId: string
  expiresAt: number
}

export interface PresenceSignal {
  kind: 'presence'
  actorId: string
  /** Answers conversations. */
  staff: boolean
  /** The contact that the person is, when they are not of the staff. */
  contactId: string | null
  state: PresenceState
  /** Where they look. */
  conversationId: string | null
  expiresAt: number
}

/** What staff's last sign of life said, for those who come later. */
export type StaffNotice = Pick<PresenceSignal, 'actorId' | 'state' | 'conversationId' | 'expiresAt'>

export type Signal = TypingSignal | PresenceSignal

export const typingIn = (placeId: string): string => `typing:${placeId}`
export const presenceIn = (communityId: string): string => `presence:${communityId}`
export const whereaboutsIn = (communityId: string): string => `whereabouts:${communityId}`
/** Who has a topic before their eyes: nobody is told, and its own readers are not called away from it. */
export const readersIn = (communityId: string): string => `readers:${communityId}`

const typingMs = 6_000
const presenceMs = 60_000
const typingLimit = { name: 'signal-typing', points: 1, windowMs: 3_000 }
const presenceLimit = { name: 'signal-presence', points: 8, windowMs: 12_000 }

export interface TypingInput {
  conversationId?: string | null
  topicId?: string | null
  note?: boolean | null
}

/** Too many are dropped without a word: the one before is still showing. Answers when it fades. */
export async function signalTyping(ctx: Context, input: TypingInput): Promise<number> {
  const actorId = demandPerson(ctx)
  const placeId = await demandPlace(ctx, input)
  const expiresAt = ctx.clock.now() + typingMs
  const { allowed } = await ctx.limits.consume(typingLimit, actorId)
  if (!allowed) return expiresAt
  const { conversationId = null, topicId = null } = input
  const note = input.note === true
  ctx.wake.send(typingIn(placeId), { kind: 'typing', conversationId, topicId, note, actorId, expiresAt })
  return expiresAt
}

/** Where the viewer may write: what they could not say they cannot be about to say. */
async function demandPlace(ctx: Context, { conversationId, topicId, note }: TypingInput): Promise<string> {
  if ((conversationId == null) === (topicId == null) || (note && topicId != null)) throw badPlace()
  if (conversationId != null) {
    if (note) demand(ctx, 'conversation.answer')
    else demandVoice(ctx)
    return (await demandConversation(ctx, conversationId)).id
  }
  demand(ctx, 'post.create')
  return (await demandTopic(ctx, topicId!)).id
}

const badPlace = () =>
  new InvalidInputError([
    {
      path: ['conversationId'],
      code: 'ONE_PLACE',
      message: 'Give either `conversationId` or `topicId`; a note is always about a conversation.',
    },
  ])

export interface PresenceInput {
  state: PresenceState
  conversationId?: string | null
  topicId?: string | null
}

/** To be repeated while it lasts. Answers when it fades. */
export async function signalPresence(ctx: Context, input: PresenceInput): Promise<number> {
  const { state, conversationId: place } = input
  const actorId = demandPerson(ctx)
  demandVoice(ctx)
  const topicId = input.topicId == null ? null : (await demandTopic(ctx, input.topicId)).id
  const conversationId = place == null ? null : (await demandConversation(ctx, place)).id
  const expiresAt = ctx.clock.now() + presenceMs
  const { allowed } = await ctx.limits.consume(presenceLimit, actorId)
  if (!allowed) return expiresAt
  if (topicId !== null) {
    // Of each device by itself: one that is put away says nothing of the other.
    const key = `${actorId} ${ctx.viewer.sessionId}`
    ctx.board.pin(readersIn(ctx.communityId), key, { actorId, state, topicId }, expiresAt)
    // Who reads the forum is not therefore at the desk.
    if (conversationId === null) return expiresAt
  }
  const staff = can(ctx, 'conversation.answer')
  const contactId = staff ? null : await contactIds.load(ctx, actorId)
  const notice: StaffNotice = { actorId, state, conversationId, expiresAt }
  // Who reads the place itself is told of it in no other way.
  ctx.board.pin(whereaboutsIn(ctx.communityId), actorId, notice, expiresAt)
  if (staff) ctx.board.pin(presenceIn(ctx.communityId), actorId, notice, expiresAt)
  // Of others than staff and contacts nobody is told anything.
  if (staff || contactId) ctx.wake.send(presenceIn(ctx.communityId), { kind: 'presence', staff, contactId, ...notice })
  return expiresAt
}

function demandPerson(ctx: Context): string {
  if (ctx.viewer.id === null) throw new ForbiddenError('Sign in to do this.', 'UNAUTHENTICATED')
  return ctx.viewer.id
}
