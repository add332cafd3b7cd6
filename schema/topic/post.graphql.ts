import { builder } from '../kernel/builder.ts'
import { connectionOf, pageArgs } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { Node, registerNode } from '../kernel/node.ts'
import { RichText } from '../kernel/rich-text.ts'
import { Actor, actors } from '../people/actor.ts'
import { attachmentsOf } from '../upload/attachment.ts'
import { Attachment } from '../upload/upload.graphql.ts'
import {
  bodyIsVisible,
  findVisiblePost,
  findVisibleTopic,
  isOwnHidden,
  type PostRow,
  type TopicRow,
  topicsById,
} from './access.ts'
import { postByNumber, postsOfTopic, repliesTo } from './post-page.ts'
import { type Reactions, reactionEmoji, reactionsOf, viewerHasReacted } from './reaction.ts'
import { mayChangePost, whoDeleted } from './rights.ts'
import { selectedNames } from './selection.ts'
import { Topic } from './topic.graphql.ts'

const ReactionGroup = builder.objectRef<Reactions>('ReactionGroup').implement({
  description: 'How often one emoji was given to a post.',
  fields: (t) => ({
    emoji: t.exposeString('emoji'),
    count: t.exposeInt('count'),
    viewerHasReacted: t.boolean({
      extensions: { viewerDependent: true },
      resolve: (reactions, _args, ctx) => viewerHasReacted(ctx, reactions),
    }),
  }),
})

export const Post = builder.objectRef<PostRow>('Post').implement({
  description: 'One text in a topic. A deleted or hidden one keeps its number and its place, without its body.',
  interfaces: [Node],
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1 is the opening. Never changes; an import may leave gaps.' }),
    url: t.string({ resolve: (post, _args, ctx) => urlOf(ctx, post) }),
    author: t.field({ type: Actor, nullable: true, resolve: (post, _args, ctx) => actors.load(ctx, post.authorId) }),
    body: t.field({
      type: RichText,
      nullable: true,
      description: 'Null when the post was deleted or hidden; moderators still read it.',
      resolve: (post, _args, ctx) => (bodyIsVisible(ctx, post) ? post : null),
    }),
    attachments: t.field({
      type: [Attachment],
      description: 'Files that came with it. None where the body is null.',
      resolve: (post, _args, ctx) => (bodyIsVisible(ctx, post) ? attachmentsOf(ctx, post.id) : []),
    }),
    reactions: t.field({
      type: [ReactionGroup],
      description: 'The most given first. Likes of an import are in the ❤️.',
      resolve: (post, _args, ctx) => reactionsOf(ctx, post),
    }),
    isHidden: t.boolean({
      description: 'Taken out of sight by moderation.',
      resolve: (post) => post.hiddenAt !== null,
    }),
    deletedAt: t.field({ type: 'DateTime', nullable: true, resolve: (post) => post.deletedAt }),
    deletedBy: t.field({
      type: Actor,
      nullable: true,
      description: 'Who took it away. For moderators; null for everybody else, and where an import did not tell.',
      resolve: (post, _args, ctx) => whoDeleted(ctx, post),
    }),
    editedAt: t.field({ type: 'DateTime', nullable: true, resolve: (post) => post.editedAt }),
    editCount: t.exposeInt('editCount'),
    importedScore: t.exposeInt('importedScore', {
      nullable: true,
      description: 'Votes for minus votes against in the system it came from.',
    }),
    license: t.exposeString('license', { nullable: true, description: 'Licence of an imported text: show it.' }),
    sourceUrl: t.exposeString('sourceUrl', { nullable: true, description: 'Where an imported text stood.' }),
    version: t.exposeInt('version', { description: 'For `ifVersion`.' }),
    createdAt: t.field({ type: 'DateTime', resolve: (post) => post.createdAt }),
    updatedAt: t.field({ type: 'DateTime', resolve: (post) => post.updatedAt }),
  }),
})

export const PostConnection = connectionOf(Post)

builder.objectFields(Post, (t) => ({
  topic: t.field({ type: Topic, resolve: (post, _args, ctx) => topicOf(ctx, post) }),
  isAcceptedAnswer: t.boolean({
    resolve: async (post, _args, ctx) => (await topicOf(ctx, post)).acceptedPostId === post.id,
  }),
  replyTo: t.field({
    type: Post,
    nullable: true,
    description: 'The post that this one answers.',
    resolve: (post, _args, ctx) => (post.replyToPostId ? findVisiblePost(ctx, post.replyToPostId) : null),
  }),
  replies: t.field({
    type: PostConnection,
    description: 'Posts that answer this one.',
    args: pageArgs(t.arg),
    resolve: (post, args, ctx, info) => repliesTo(ctx, post, args, selectedNames(info)),
  }),
  viewerBody: t.field({
    type: RichText,
    nullable: true,
    extensions: { viewerDependent: true },
    description: 'Your own words while moderation hides them from others; null otherwise.',
    resolve: (post, _args, ctx) => (isOwnHidden(ctx, post) ? post : null),
  }),
  viewerCanEdit: t.boolean({
    extensions: { viewerDependent: true },
    resolve: async (post, _args, ctx) => mayChangePost(ctx, post, await topicOf(ctx, post)),
  }),
}))

registerNode('Post', Post, findVisiblePost)

builder.objectFields(Topic, (t) => ({
  posts: t.field({
    type: PostConnection,
    description: 'By number. `around` opens the topic in its middle: a page with that number at its centre.',
    args: { ...pageArgs(t.arg), around: t.arg.int() },
    resolve: (topic, args, ctx, info) => postsOfTopic(ctx, topic, args, selectedNames(info)),
  }),
  post: t.field({
    type: Post,
    nullable: true,
    args: { number: t.arg.int({ required: true }) },
    resolve: (topic, { number }, ctx) => postByNumber(ctx, topic, number),
  }),
  acceptedAnswer: t.field({
    type: Post,
    nullable: true,
    resolve: (topic, _args, ctx) => (topic.acceptedPostId ? findVisiblePost(ctx, topic.acceptedPostId) : null),
  }),
}))

builder.queryField('reactionEmoji', (t) =>
  t.stringList({ description: 'The emoji that posts take as reactions.', resolve: () => reactionEmoji }),
)

/** Whoever holds a post holds its topic: it was found through it. */
async function topicOf(ctx: Context, post: PostRow): Promise<TopicRow> {
  return (await findVisibleTopic(ctx, post.topicId))!
}

function urlOf(ctx: Context, post: PostRow): string | Promise<string> {
  const topic = topicsById.load(ctx, post.topicId)
  const url = (found: TopicRow | null) => `${ctx.publicUrl}/t/${found!.slug}/${post.topicId}/${post.number}`
  return topic instanceof Promise ? topic.then(url) : url(topic)
}
