import type { Selectable } from 'kysely'
import type { Context } from '../kernel/context.ts'
import { InvalidInputError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { Tables, Unit } from '../ports/database.ts'
import { type Community, changeCommunity } from './community.service.ts'

export type StringRow = Selectable<Tables['CommunityString']>

/** Of all languages together: what every first page carries must stay small. */
export const maxStrings = 500

export const strings = defineLoader<StringRow[]>(async (ctx, communityIds) => {
  const query = ctx.database.sql.selectFrom('CommunityString').selectAll()
  const rows = await ctx.database.all(query.where('communityId', 'in', communityIds).orderBy('locale').orderBy('key'))
  return new Map(communityIds.map((id) => [id, rows.filter((row) => row.communityId === id)]))
})

export interface StringChanges {
  locale: string
  strings: readonly { key: string; text?: string | null }[]
}

/** Says these words in another way; without a text, as the apps come with them. Others stay. */
export async function setStrings(ctx: Context, { locale, strings: changes }: StringChanges): Promise<Community> {
  const wanted = new Map(changes.map(({ key, text }) => [key, text || null]))
  const community = await changeCommunity(ctx, async (current, unit) => {
    await demandRoom(unit, current.id, locale, wanted)
    for (const [key, text] of wanted) write(unit, { communityId: current.id, locale, key }, text)
    return wanted.size === 0 ? null : {}
  })
  strings.forget(ctx, ctx.communityId)
  return community
}

async function demandRoom(unit: Unit, communityId: string, locale: string, wanted: Map<string, string | null>) {
  const query = unit.sql.selectFrom('CommunityString').select(['locale', 'key']).where('communityId', '=', communityId)
  const kept = (await unit.all(query)).filter((row) => row.locale !== locale || !wanted.has(row.key))
  const added = [...wanted.values()].filter((text) => text !== null)
  if (kept.length + added.length <= maxStrings) return
  throw new InvalidInputError([
    { path: ['strings'], code: 'TOO_MANY', message: `A community has at most ${maxStrings} words of its own.` },
  ])
}

function write(unit: Unit, place: Omit<StringRow, 'text'>, text: string | null): void {
  const { communityId, locale, key } = place
  const all = unit.sql.deleteFrom('CommunityString').where('communityId', '=', communityId)
  unit.write(all.where('locale', '=', locale).where('key', '=', key))
  if (text !== null) unit.write(unit.sql.insertInto('CommunityString').values({ ...place, text }))
}
