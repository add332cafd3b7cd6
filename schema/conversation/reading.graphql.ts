import * as v from 'valibot'
import { builder } from '../kernel/builder.ts'
import { mutation } from '../kernel/mutation.ts'
import { Actor, actors } from '../people/actor.ts'
import { Conversation } from './conversation.graphql.ts'
import { deliveredSeqOf, markConversationDelivered } from './delivering.ts'
import { markConversationRead, type ReadRow, reads, unreadCounts } from './reading.ts'

const ReadMark = builder.objectRef<ReadRow>('ReadMark').implement({
  description: 'How far somebody has read, and what has reached them: what shows as “seen” and “delivered”.',
  fields: (t) => ({
    actor: t.field({ type: Actor, resolve: (row, _args, ctx) => actors.load(ctx, row.actorId) as never }),
    seq: t.int({ description: '0: nothing yet.', resolve: (row) => row.lastReadSeq }),
    deliveredSeq: t.int({
      description: 'Up to here messages have reached a device of theirs; never less than `seq`.',
      resolve: deliveredSeqOf,
    }),
    at: t.field({ type: 'DateTime', resolve: (row) => row.updatedAt }),
  }),
})

builder.objectFields(Conversation, (t) => ({
  reads: t.field({
    type: [ReadMark],
    description: 'How far each side has read, and what has reached it.',
    resolve: async (conversation, _args, ctx) => (await reads.load(ctx, conversation.id)) ?? [],
  }),
  viewerLastReadSeq: t.int({
    description: '0 when you have read nothing.',
    extensions: { viewerDependent: true },
    resolve: async (conversation, _args, ctx) => {
      const all = (await reads.load(ctx, conversation.id)) ?? []
      return all.find((read) => read.actorId === ctx.viewer.id)?.lastReadSeq ?? 0
    },
  }),
  viewerUnreadCount: t.int({
    description: 'Messages of others that you have not read.',
    extensions: { viewerDependent: true },
    resolve: async (conversation, _args, ctx) => (await unreadCounts.load(ctx, conversation.id)) ?? 0,
  }),
}))

mutation('markConversationRead', {
  description: 'You have read up to this message. Never goes back.',
  input: (t) => ({ id: t.id({ required: true }), seq: t.int({ required: true }) }),
  rules: { seq: v.pipe(v.number(), v.minValue(0, 'Messages are numbered from 1.')) },
  run: async (ctx, input) => ({ conversation: await markConversationRead(ctx, input) }),
  payload: (t) => ({ conversation: t.field({ type: Conversation, resolve: (payload) => payload.conversation }) }),
})

mutation('markConversationDelivered', {
  description: 'Messages up to this one have reached your device. Never goes back; what you have read has reached you.',
  input: (t) => ({ id: t.id({ required: true }), seq: t.int({ required: true }) }),
  rules: { seq: v.pipe(v.number(), v.minValue(0, 'Messages are numbered from 1.')) },
  run: async (ctx, input) => ({ conversation: await markConversationDelivered(ctx, input) }),
  payload: (t) => ({ conversation: t.field({ type: Conversation, resolve: (payload) => payload.conversation }) }),
})
