import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Unit } from '../ports/database.ts'
import { demandReadable } from './contrast.ts'
import type { DocumentPolicy } from './document-policy.ts'
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
  /** Corners in pixels, 0 to 24. */
  radius: number
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
  radius: 8,
  senderName: null,
}

export interface Community {
  id: string
  name: string
  brand: string
  locale: string
  description: string | null
  setUpFinishedAt: number | null
  documentPolicy: string | null
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
  description?: string | null
  brand?: { [Field in keyof Brand]?: Brand[Field] | null } | null
  documentPolicy?: DocumentPolicy | null
  expectedVersion?: number | null
}

/** Omitted = unchanged; null = back to the plain brand's value. */
export function updateCommunity(ctx: Context, change: CommunityChange): Promise<Community> {
  return changeCommunity(ctx, (current) => {
    if (change.expectedVersion != null && change.expectedVersion !== current.version)
      throw new ConflictError('Somebody changed the community in between.', current.id)
    const brand = mergeBrand(brandOf(current), change.brand ?? {})
    if (change.brand?.textColor !== undefined || change.brand?.backgroundColor !== undefined) demandReadable(brand)
    return {
      name: change.name ?? current.name,
      locale: change.locale ?? current.locale,
      description: change.description === undefined ? current.description : change.description || null,
      brand: JSON.stringify(brand),
      documentPolicy: change.documentPolicy === undefined ? current.documentPolicy : change.documentPolicy,
    }
  })
}

/** `decide` is asked about the community as it is now; null is: already so. */
export async function changeCommunity(
  ctx: Context,
  decide: (current: Community, unit: Unit) => Promise<Partial<Community> | null> | Partial<Community> | null,
): Promise<Community> {
  demand(ctx, 'brand.edit')
  await commit(ctx, async (unit) => {
    const current = (await unit.first(unit.sql.selectFrom('Community').selectAll().where('id', '=', ctx.communityId)))!
    const change = await decide(current, unit)
    if (!change) return
    unit.write(
      unit.sql
        .updateTable('Community')
        .set({ ...change, version: current.version + 1, updatedAt: ctx.clock.now() })
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

/** The owner is through with the first steps. Saying it twice changes nothing. */
export const finishSetUp = (ctx: Context): Promise<Community> =>
  changeCommunity(ctx, (current) => (current.setUpFinishedAt === null ? { setUpFinishedAt: ctx.clock.now() } : null))

function mergeBrand(brand: Brand, change: NonNullable<CommunityChange['brand']>): Brand {
  const given = Object.entries(change).filter(([, value]) => value !== undefined)
  const set = given.map(([field, value]) => [field, value ?? plainBrand[field as keyof Brand]])
  return { ...brand, ...Object.fromEntries(set) }
}
