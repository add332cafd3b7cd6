import type { Context } from '../kernel/context.ts'
import type { PostOfNews } from './post-news.ts'

/** Of more than these the first are told. */
const mostMentions = 20

/** Ids of the people whom a text addresses. What is a mention, the renderer says. */
export async function mentionedIn(ctx: Context, markdown: string | null): Promise<string[]> {
  const handles = handlesIn(ctx, markdown).slice(0, mostMentions)
  if (handles.length === 0) return []
  // Handles are lower case, but for those that an import brought.
  const spellings = [...new Set(handles.flatMap((handle) => [handle, handle.toLowerCase()]))]
  const query = ctx.database.sql.selectFrom('User').select('id').where('communityId', '=', ctx.communityId)
  return (await ctx.database.all(query.where('handle', 'in', spellings))).map((row) => row.id)
}

/** Of those in this version of the post who are still addressed, the ones whom the version before did not address. */
export async function addedMentions(ctx: Context, post: PostOfNews, version: number): Promise<string[]> {
  const now = await mentionedIn(ctx, post.bodyMarkdown)
  if (now.length === 0) return []
  const then = version === post.version ? now : await mentionedIn(ctx, await bodyAt(ctx, post.id, version))
  const before = await mentionedIn(ctx, await bodyAt(ctx, post.id, version - 1))
  return then.filter((id) => now.includes(id) && !before.includes(id))
}

function handlesIn(ctx: Context, markdown: string | null): string[] {
  return markdown?.includes('@') ? ctx.render.markdown(markdown).mentions : []
}

async function bodyAt(ctx: Context, postId: string, version: number): Promise<string | null> {
  const query = ctx.database.sql.selectFrom('PostRevision').select('bodyMarkdown').where('postId', '=', postId)
  return (await ctx.database.first(query.where('version', '=', version)))?.bodyMarkdown ?? null
}
