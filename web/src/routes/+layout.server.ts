import { start } from '@forium/client/community'
import { brandStyle, pageColours } from '#lib/brand/brand-style.ts'
import { refuse } from '#lib/contract/status.ts'
import { frameMessages } from '#lib/i18n/catalogue.ts'
import { acceptedLanguages, localeFor } from '#lib/i18n/locale.ts'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = async (event) => {
  const { locals, cookies, request, url, depends, untrack } = event
  depends('app:session')
  const {
    community,
    viewer,
    syncCursor,
    viewerUnreadNotificationCount: unread,
  } = await locals.read(start).catch(refuse)
  const own = viewer?.__typename === 'User' ? viewer.locale : null
  const wishes = acceptedLanguages(request.headers.get('accept-language'))
  const locale = localeFor(own, cookies.get('lang'), ...wishes, community.locale)
  const origin = untrack(() => url.origin)
  // Worked out here: no page needs the arithmetic of colours.
  const look = { style: brandStyle(community.brand), ...pageColours(community.brand) }
  const session = { community, viewer, cursor: syncCursor, unread, locale, theme: locals.theme, origin, look }
  locals.session = session
  return { session, words: frameMessages(event) }
}
