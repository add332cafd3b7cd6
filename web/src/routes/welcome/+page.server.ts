import { categories } from '@forium/client/category'
import { refuse } from '#lib/contract/status.ts'
import { messagesFor } from '#lib/i18n/catalogue.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'
import { stepOf } from './steps.ts'

export const load: PageServerLoad = async (event) => {
  const { locals, parent, url, depends } = event
  depends('app:categories')
  const { session } = await parent()
  demand(session, 'brand.edit')
  const tree = await locals.read(categories).catch(refuse)
  return {
    step: stepOf(url.searchParams.get('step')),
    categories: tree,
    messages: messagesFor(event, ['account', 'admin']),
  }
}
