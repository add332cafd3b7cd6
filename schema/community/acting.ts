import { type Context, contextFor } from '../kernel/context.ts'

/** What works for all communities, at work in one of them, under the address that its people know. */
export async function actingIn(ctx: Context, communityId: string): Promise<Context> {
  const query = ctx.database.sql.selectFrom('CommunityHost').select('host').where('communityId', '=', communityId)
  const claimed = await ctx.database.first(query.orderBy('host').limit(1))
  const publicUrl = claimed ? underHost(ctx.publicUrl, claimed.host) : ctx.publicUrl
  return { ...contextFor(ctx, ctx.viewer), communityId, publicUrl }
}

/** The server's own scheme and port, another name. */
function underHost(publicUrl: string, host: string): string {
  const port = /:\d+$/.exec(publicUrl)?.[0] ?? ''
  return `${publicUrl.split('//', 1)[0]}//${host}${/:\d+$/.test(host) ? '' : port}`
}
