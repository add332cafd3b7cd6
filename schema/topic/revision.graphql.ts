import type { Selectable } from 'kysely'
import { builder } from '../kernel/builder.ts'
import {
  connectionOf,
  emptyPage,
  type PageArgs,
  pageArgs,
  paged,
  pageOf,
  type SortKey,
  windowOf,
} from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { RichText } from '../kernel/rich-text.ts'
import { Actor, actors } from '../people/actor.ts'
import type { Tables } from '../ports/database.ts'
import { bodyIsVisible, type PostRow } from './access.ts'
import { Post } from './post.graphql.ts'

type RevisionRow = Selectable<Tables['PostRevision']>

const PostRevision = builder.objectRef<RevisionRow>('PostRevision').implement({
  description: 'A body as it was before an edit.',
  fields: (t) => ({
    id: t.exposeID('id'),
    version: t.exposeInt('version', { description: 'Version of the post that had this body.' }),
    body: t.field({ type: RichText, resolve: (revision) => revision }),
    editor: t.field({
      type: Actor,
      nullable: true,
      description: 'Who replaced it.',
      resolve: (revision, _args, ctx) => actors.load(ctx, revision.editorId),
    }),
    reason: t.exposeString('reason', { nullable: true }),
    createdAt: t.field({ type: 'DateTime', description: 'When it was replaced.', resolve: (row) => row.createdAt }),
  }),
})

const PostRevisionConnection = connectionOf(PostRevision)

const newestFirst: readonly SortKey<RevisionRow>[] = [
  { column: 'version', descending: true, value: (revision) => revision.version },
]

builder.objectField(Post, 'revisions', (t) =>
  t.field({
    type: PostRevisionConnection,
    description: 'What stood there before, the newest first. Empty where the body is not shown.',
    args: pageArgs(t.arg),
    resolve: (post, args, ctx) => revisionsOf(ctx, post, args),
  }),
)

async function revisionsOf(ctx: Context, post: PostRow, args: PageArgs) {
  const window = windowOf(args)
  if (!bodyIsVisible(ctx, post)) return emptyPage<RevisionRow>()
  const query = ctx.database.sql.selectFrom('PostRevision').selectAll().where('postId', '=', post.id)
  return pageOf(await ctx.database.all(paged(query, newestFirst, window)), newestFirst, window)
}
