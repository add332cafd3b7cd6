import { mutation } from '../kernel/mutation.ts'
import { bodyRule, textRule } from '../kernel/rules.ts'
import type { PostRow } from './access.ts'
import { deletePost, restorePost } from './deleting.ts'
import { updatePost } from './editing.ts'
import { hidePost, unhidePost } from './hiding.ts'
import { Post } from './post.graphql.ts'
import { addReaction, removeReaction } from './reaction.ts'
import { createPost } from './replying.ts'

mutation('createPost', {
  description: 'Replies to a topic. Quotes are Markdown: lines that begin with `> `.',
  input: (t) => ({
    clientId: t.id({ required: true }),
    topicId: t.id({ required: true }),
    body: t.string({ required: true, description: 'Markdown.' }),
    replyToPostId: t.id({ description: 'The post of this topic that it answers.' }),
    attachmentIds: t.idList({ description: 'Your own completed uploads, at most 10, in the order to be shown.' }),
  }),
  rules: { body: bodyRule },
  run: async (ctx, input) => ({ post: await createPost(ctx, input) }),
  payload: (t) => ({ post: t.field({ type: Post, resolve: (payload: Changed) => payload.post }) }),
})

mutation('updatePost', {
  description: 'Changes the text. What stood there is kept as a revision.',
  input: (t) => ({
    id: t.id({ required: true }),
    body: t.string({ required: true, description: 'Markdown.' }),
    ifVersion: t.int({ description: 'Refuse when somebody changed it since.' }),
    reason: t.string({ description: 'Shown with the revision.' }),
    attachmentIds: t.idList({
      description:
        'All that it is to have, in order: those that stay and your own completed uploads. Omitted = unchanged.',
    }),
  }),
  rules: { body: bodyRule, reason: textRule('The reason', 0, 500) },
  run: async (ctx, input) => ({ post: await updatePost(ctx, input) }),
  payload: (t) => ({ post: t.field({ type: Post, resolve: (payload: Changed) => payload.post }) }),
})

mutation('deletePost', {
  description: 'Takes the words away; number and place stay. `restorePost` undoes it.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ post: await deletePost(ctx, input.id) }),
  payload: (t) => ({ post: t.field({ type: Post, resolve: (payload: Changed) => payload.post }) }),
})

mutation('restorePost', {
  description: 'Undoes `deletePost`: moderators always, whoever deleted their own within 30 days.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ post: await restorePost(ctx, input.id) }),
  payload: (t) => ({ post: t.field({ type: Post, resolve: (payload: Changed) => payload.post }) }),
})

mutation('hidePost', {
  description:
    'Takes the words out of sight of all but moderators and the author, until `unhidePost`. With its opening, a topic ' +
    'leaves lists and search.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ post: await hidePost(ctx, input.id) }),
  payload: (t) => ({ post: t.field({ type: Post, resolve: (payload: Changed) => payload.post }) }),
})

mutation('unhidePost', {
  description: 'Shows what was hidden.',
  input: (t) => ({ id: t.id({ required: true }) }),
  run: async (ctx, input) => ({ post: await unhidePost(ctx, input.id) }),
  payload: (t) => ({ post: t.field({ type: Post, resolve: (payload: Changed) => payload.post }) }),
})

mutation('addReaction', {
  description: 'Gives an emoji of `reactionEmoji`. Giving it twice is giving it once.',
  input: (t) => ({ postId: t.id({ required: true }), emoji: t.string({ required: true }) }),
  run: async (ctx, input) => ({ post: await addReaction(ctx, input.postId, input.emoji) }),
  payload: (t) => ({ post: t.field({ type: Post, resolve: (payload: Changed) => payload.post }) }),
})

mutation('removeReaction', {
  description: 'Takes an emoji back. Taking back what was not given changes nothing.',
  input: (t) => ({ postId: t.id({ required: true }), emoji: t.string({ required: true }) }),
  run: async (ctx, input) => ({ post: await removeReaction(ctx, input.postId, input.emoji) }),
  payload: (t) => ({ post: t.field({ type: Post, resolve: (payload: Changed) => payload.post }) }),
})

interface Changed {
  post: PostRow
}
