import { categories } from '@forium/client/category'
import { parcel } from '#lib/contract/parcel.ts'
import { refuse } from '#lib/contract/status.ts'
import { messagesFor } from '#lib/i18n/catalogue.ts'
import type { LayoutServerLoad } from './$types'

const features = ['forum', 'topic', 'composer', 'file', 'summary'] as const

export const load: LayoutServerLoad = async (event) => {
  const { locals, parent, depends } = event
  depends('app:categories')
  const [{ session }, tree] = await Promise.all([parent(), locals.read(categories).catch(refuse)])
  const wanted = session.viewer?.__typename === 'User' ? ([...features, 'moderation', 'conflict'] as const) : features
  return { categories: parcel([...tree], event, 'categories'), messages: messagesFor(event, wanted) }
}
