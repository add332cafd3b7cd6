import type { Context } from '../kernel/context.ts'
import { type Brand, brandOf, type Community, changeCommunity } from './community.service.ts'
import { demandImage } from './image.ts'
import { demand } from './policy.ts'

export const brandImageKinds = ['LOGO', 'FAVICON'] as const
export type BrandImageKind = (typeof brandImageKinds)[number]

const fields = { LOGO: 'logoUrl', FAVICON: 'faviconUrl' } as const satisfies Record<BrandImageKind, keyof Brand>

export interface BrandImageInput {
  kind: BrandImageKind
  contentType: string
  base64?: string | null
}

/** Stores a small image of the community's own and shows it from then on; null takes it away. */
export async function setBrandImage(ctx: Context, input: BrandImageInput): Promise<Community> {
  demand(ctx, 'brand.edit')
  const image = input.base64 == null ? null : demandImage(input.contentType, input.base64)
  const field = fields[input.kind]
  const url = image && brandImageUrl(input.kind, ctx.ids.uuid())
  const key = url && brandImageKey(ctx.communityId, url)
  // The bytes first: an address never leads nowhere, and bytes that no address leads to harm nobody.
  if (key && image) await ctx.storage.put(key, image.body, image.type)
  let replaced: string | null = null
  const community = await changeCommunity(ctx, (current) => {
    const brand = brandOf(current)
    replaced = brand[field]
    return { brand: JSON.stringify({ ...brand, [field]: url }) }
  })
  const old = replaced && brandImageKey(ctx.communityId, replaced)
  if (old) await ctx.storage.remove(old)
  return community
}

const brandImageUrl = (kind: BrandImageKind, version: string) => `/brand/${kind.toLowerCase()}?v=${version}`

/** Where the image of this address lies, for this community; null when it is no address of a stored image. */
export function brandImageKey(communityId: string, url: string): string | null {
  const [, kind, version] = /^\/brand\/(logo|favicon)\?v=([0-9a-f-]{36})$/.exec(url) ?? []
  return kind ? `brand/${communityId}/${kind}-${version}` : null
}
