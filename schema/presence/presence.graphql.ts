import { builder } from '../kernel/builder.ts'
import { mutation } from '../kernel/mutation.ts'
import { Actor, actors } from '../people/actor.ts'
import { type PresentPerson, presentStaff, staffIsPresent } from './present.ts'
import { openSignals } from './signal-stream.ts'
import {
  type PresenceSignal,
  type PresenceState,
  type Signal,
  signalPresence,
  signalTyping,
  type TypingSignal,
} from './signalling.ts'

const states = ['ONLINE', 'AWAY'] as const satisfies readonly PresenceState[]
const PresenceStateEnum = builder.enumType('PresenceState', {
  description: 'Whether somebody is at it.',
  values: states,
})

const TypingSignalRef = builder.objectRef<TypingSignal>('TypingSignal').implement({
  description: 'Somebody is writing. Stop showing it at `expiresAt` unless another one comes.',
  fields: (t) => ({
    conversationId: t.id({ nullable: true, resolve: (signal) => signal.conversationId }),
    topicId: t.id({ nullable: true, resolve: (signal) => signal.topicId }),
    note: t.exposeBoolean('note', { description: 'A note for staff is being written; only staff hear of it.' }),
    actor: t.field({ type: Actor, nullable: true, resolve: (signal, _args, ctx) => actors.load(ctx, signal.actorId) }),
    expiresAt: t.field({ type: 'DateTime', resolve: (signal) => signal.expiresAt }),
  }),
})

const PresenceSignalRef = builder.objectRef<PresenceSignal>('PresenceSignal').implement({
  description: 'Somebody is there. Take them for gone at `expiresAt` unless another one comes.',
  fields: (t) => ({
    actor: t.field({ type: Actor, nullable: true, resolve: (signal, _args, ctx) => actors.load(ctx, signal.actorId) }),
    state: t.field({ type: PresenceStateEnum, resolve: (signal) => signal.state }),
    conversationId: t.id({
      nullable: true,
      description: 'The conversation that they look at.',
      resolve: (signal) => signal.conversationId,
    }),
    expiresAt: t.field({ type: 'DateTime', resolve: (signal) => signal.expiresAt }),
  }),
})

const SignalUnion = builder.unionType('Signal', {
  description: 'What is good for a few seconds and kept nowhere.',
  types: [TypingSignalRef, PresenceSignalRef],
  resolveType: (signal) => ((signal as Signal).kind === 'typing' ? 'TypingSignal' : 'PresenceSignal'),
})

builder.subscriptionField('signals', (t) =>
  t.field({
    type: SignalUnion,
    description:
      'The lossy stream: who is writing in these places, and for staff who is there. Never stored, never repeated; ' +
      'it ends when one of the places can be seen no longer.',
    args: { conversationIds: t.arg.idList(), topicIds: t.arg.idList() },
    subscribe: (_root, { conversationIds, topicIds }, ctx) =>
      openSignals(ctx, { conversationIds: conversationIds ?? [], topicIds: topicIds ?? [] }) as never,
    resolve: (signal) => signal as never,
  }),
)

const Presence = builder.objectRef<PresentPerson>('Presence').implement({
  description: 'Somebody who is there. Take them for gone at `expiresAt` unless a `PresenceSignal` of theirs comes.',
  fields: (t) => ({
    actor: t.field({ type: Actor, resolve: (present) => present.actor as never }),
    state: t.field({ type: PresenceStateEnum, resolve: (present) => present.state }),
    conversationId: t.id({
      nullable: true,
      description: 'The conversation that they look at.',
      resolve: (present) => present.conversationId,
    }),
    expiresAt: t.field({ type: 'DateTime', resolve: (present) => present.expiresAt }),
  }),
})

builder.queryFields((t) => ({
  presentStaff: t.field({
    type: [Presence],
    description: 'Who of those that answer is there, as far as they said so in the last minute. For staff.',
    resolve: (_root, _args, ctx) => presentStaff(ctx),
  }),
  staffIsPresent: t.boolean({
    description: 'Whether somebody is at the desk to answer: online, not away. Up to a minute old.',
    resolve: (_root, _args, ctx) => staffIsPresent(ctx),
  }),
}))

mutation('signalTyping', {
  description:
    'Says that you are writing in a conversation or topic. Call it while you write; more than one in 3 s is dropped.',
  input: (t) => ({
    conversationId: t.id(),
    topicId: t.id(),
    note: t.boolean({ description: 'It is a note: the contact hears nothing.' }),
  }),
  run: async (ctx, input) => ({ expiresAt: await signalTyping(ctx, input) }),
  payload: (t) => ({
    expiresAt: t.field({ type: 'DateTime', description: 'When it fades.', resolve: (payload) => payload.expiresAt }),
  }),
})

mutation('signalPresence', {
  description: 'Says that you are there. Repeat it while you are: at the latest before it fades.',
  input: (t) => ({
    state: t.field({ type: PresenceStateEnum, required: true }),
    conversationId: t.id({ description: 'The conversation that you look at; only staff hear of it.' }),
    topicId: t.id({
      description:
        'The topic that you look at: nothing of it is pushed to you. Nobody hears of it, nor, without a conversation, ' +
        'that you are there.',
    }),
  }),
  run: async (ctx, input) => ({ expiresAt: await signalPresence(ctx, input) }),
  payload: (t) => ({
    expiresAt: t.field({ type: 'DateTime', description: 'When it fades.', resolve: (payload) => payload.expiresAt }),
  }),
})
