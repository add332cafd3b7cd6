import { account } from '@forium/client/account'
import { error } from '@sveltejs/kit'
import { refuse } from '#lib/contract/status.ts'
import { messagesFor } from '#lib/i18n/catalogue.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  event.depends('app:account')
  const [, viewer] = await Promise.all([event.parent(), event.locals.read(account).catch(refuse)])
  if (viewer?.__typename !== 'User') error(401, { message: 'Sign in', code: 'UNAUTHENTICATED' })
  return { account: viewer, messages: messagesFor(event, ['forum', 'account', 'file']) }
}
