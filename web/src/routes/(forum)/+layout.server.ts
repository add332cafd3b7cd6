import { categories } from '@forium/client/category'
import { refuse } from '#lib/contract/status.ts'
import { messagesFor } from '#lib/i18n/catalogue.ts'
import type { LayoutServerLoad } from './$types'

const features = ['forum', 'topic', 'composer', 'moderation'] as const

export const load: LayoutServerLoad = async ({ locals, parent, depends }) => {
  depends('app:categories')
  const [{ session }, tree] = await Promise.all([parent(), locals.read(categories).catch(refuse)])
  return { categories: tree, messages: messagesFor(session.locale, features, session.community.strings) }
}
