import { categories } from '@forium/client/category'
import { groups } from '@forium/client/staff'
import { refuse } from '#lib/contract/status.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, parent, depends }) => {
  depends('app:categories')
  demand((await parent()).session, 'brand.edit')
  const [tree, page] = await Promise.all([locals.read(categories), locals.read(groups, { first: 100 })]).catch(refuse)
  return { categories: tree, groups: page?.nodes ?? [] }
}
