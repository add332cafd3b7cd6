import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import { demand } from './policy.ts'

/** What makes the product the customer's own: plain data that web, widget, mail and SDKs read. */
export interface Brand {
  logoUrl: string | null
  faviconUrl: string | null
  /** `#rrggbb` of buttons and links. */
  accentColor: string
  backgroundColor: string
  textColor: string
  /** CSS font-family list. */
  fontFamily: string
  /** Shown as the sender of mail. */
  senderName: string | null
}

export const plainBrand: Brand = {
  logoUrl: null,
  faviconUrl: null,
  accentColor: '#3b5bdb',
  backgroundColor: '#ffffff',
  textColor: '#1a1d21',
  fontFamily: 'system-ui, sans-serif',
  senderName: null,
}

export interface Community {
  id: string
  name: string
  brand: string
  locale: string
  version: number
  createdAt: number
  updatedAt: number
}

const communities = defineLoader<Community>(async (ctx, ids) => {
  const rows = await ctx.database.all(ctx.database.sql.selectFrom('Community').selectAll().where('id', 'in', ids))
  return new Map(rows.map((row) => [row.id, row]))
})

export async function currentCommunity(ctx: Context): Promise<Community> {
  return (await communities.load(ctx, ctx.communityId))!
}

export const brandOf = (community: Community): Brand => ({
  ...plainBrand,
  ...(JSON.parse(community.brand) as Partial<Brand>),
})

export interface CommunityChange {
  name?: string | null
  locale?: string | null
  brand?: { [Field in keyof Brand]?: Brand[Field] | null } | null
  expectedVersion?: number | null
}

/** Omitted = unchanged; null = back to the plain brand's value. */
export async function updateCommunity(ctx: Context, change: CommunityChange): Promise<Community> {
  demand(ctx, 'brand.edit')
  await commit(ctx, async (unit) => {
    const current = (await unit.first(unit.sql.selectFrom('Community').selectAll().where('id', '=', ctx.communityId)))!
    if (change.expectedVersion != null && change.expectedVersion !== current.version)
      throw new ConflictError('Somebody changed the community in between.', current.id)
    unit.write(
      unit.sql
        .updateTable('Community')
        .set({
          name: change.name ?? current.name,
          locale: change.locale ?? current.locale,
          brand: JSON.stringify(mergeBrand(brandOf(current), change.brand ?? {})),
          version: current.version + 1,
          updatedAt: ctx.clock.now(),
        })
        .where('id', '=', current.id)
        .where('version', '=', current.version),
      { rows: 1 },
    )
    append(ctx, unit, { type: 'COMMUNITY_UPDATED', audience: { kind: 'COMMUNITY' }, subjectId: current.id })
  })
  communities.forget(ctx, ctx.communityId)
  ctx.cache.drop(ctx.communityId)
  return currentCommunity(ctx)
}

function mergeBrand(brand: Brand, change: NonNullable<CommunityChange['brand']>): Brand {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  const set = given.map(([field, value]) => [field, value ?? plainBrand[field as keyof Brand]])
  return { ...brand, ...Object.fromEntries(set) }
}
