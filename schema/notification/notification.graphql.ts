import { findVisibleConversation } from '../conversation/access.ts'
import { Conversation } from '../conversation/conversation.graphql.ts'
import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { mutation } from '../kernel/mutation.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { Actor, actors } from '../people/actor.ts'
import { findVisiblePost, findVisibleTopic } from '../topic/access.ts'
import { Post } from '../topic/post.graphql.ts'
import { Topic } from '../topic/topic.graphql.ts'
import { excerptOf } from './excerpt.ts'
import { type NotificationKind, notificationKinds } from './kind.ts'
import { markNotificationsRead } from './marking.ts'
import { findOwnNotification, listNotifications, unreadCountOf } from './notification.service.ts'
import type { NotificationRow } from './notify.ts'

export const NotificationKindEnum = builder.enumType('NotificationKind', {
  description: 'Why you are told. Of several reasons for one post it is the strongest.',
  values: notificationKinds,
})

export const Notification = builder.objectRef<NotificationRow>('Notification').implement({
  description: 'Something that you are told. What happens again for the same cause is folded into one.',
  interfaces: [Node],
  fields: (t) => ({
    kind: t.field({ type: NotificationKindEnum, resolve: (row) => row.kind as NotificationKind }),
    actor: t.field({
      type: Actor,
      nullable: true,
      description: 'Who did it, the latest of several.',
      resolve: (row, _args, ctx) => (row.actorId ? actors.load(ctx, row.actorId) : null),
    }),
    actorCount: t.exposeInt('actorCount', { description: 'How many people did it.' }),
    topic: t.field({
      type: Topic,
      nullable: true,
      resolve: (row, _args, ctx) => (row.topicId ? findVisibleTopic(ctx, row.topicId) : null),
    }),
    post: t.field({
      type: Post,
      nullable: true,
      resolve: (row, _args, ctx) => (row.postId ? findVisiblePost(ctx, row.postId) : null),
    }),
    conversation: t.field({
      type: Conversation,
      nullable: true,
      resolve: (row, _args, ctx) => (row.conversationId ? findVisibleConversation(ctx, row.conversationId) : null),
    }),
    excerpt: t.string({
      nullable: true,
      description: 'How the post, or the newest message, begins: plain text.',
      resolve: (row, _args, ctx) => excerptOf(ctx, row),
    }),
    url: t.string({ description: 'Where to look.', resolve: (row, _args, ctx) => urlOf(ctx, row) }),
    readAt: t.field({ type: 'DateTime', nullable: true, resolve: (row) => row.readAt }),
    createdAt: t.field({ type: 'DateTime', resolve: (row) => row.createdAt }),
    updatedAt: t.field({
      type: 'DateTime',
      description: 'When it was new last.',
      resolve: (row) => row.updatedAt,
    }),
  }),
})

registerNode('Notification', Notification, findOwnNotification)

async function urlOf(ctx: Context, row: NotificationRow): Promise<string> {
  if (row.conversationId !== null) return `${ctx.publicUrl}/c/${row.conversationId}`
  const topic = row.topicId === null ? null : await findVisibleTopic(ctx, row.topicId)
  if (!topic) return `${ctx.publicUrl}/notifications`
  return `${ctx.publicUrl}/t/${topic.slug}/${topic.id}${row.postNumber === null ? '' : `/${row.postNumber}`}`
}

const NotificationConnection = connectionOf(Notification)

builder.queryFields((t) => ({
  viewerNotifications: t.field({
    type: NotificationConnection,
    description: 'What you were told, the newest first. What you cannot see any more is not in it.',
    extensions: { viewerDependent: true },
    args: { ...pageArgs(t.arg), unreadOnly: t.arg.boolean() },
    resolve: (_root, args, ctx) => listNotifications(ctx, args),
  }),
  viewerUnreadNotificationCount: t.int({
    description: 'The number on the bell; 0 for who has no account.',
    extensions: { viewerDependent: true },
    resolve: (_root, _args, ctx) => unreadCountOf(ctx, ctx.viewer.id),
  }),
}))

mutation('markNotificationsRead', {
  description:
    'Marks these, all of a topic, or all as read. Marking a topic or a conversation read does it for what is in it.',
  input: (t) => ({ ids: t.idList(), all: t.boolean(), topicId: t.id() }),
  run: async (ctx, input) => ({ unreadCount: await markNotificationsRead(ctx, input) }),
  payload: (t) => ({ unreadCount: t.exposeInt('unreadCount') }),
})
