import { allMessages } from '#lib/i18n/all-messages.ts'
import { isLocale } from '#lib/i18n/locale.ts'
import { demand } from '#lib/session/demand.ts'
import type { PageServerLoad } from './$types'

const most = 60

/** Searched on the server: the texts of all languages together are larger than any page. */
export const load: PageServerLoad = async ({ parent, url }) => {
  const { session } = await parent()
  demand(session, 'brand.edit')
  const wanted = url.searchParams.get('locale') ?? ''
  const locale = isLocale(wanted) ? wanted : session.locale
  const query = url.searchParams.get('q')?.trim() ?? ''
  const changed = url.searchParams.has('changed')
  const own = new Map(
    session.community.strings.filter((row) => row.locale === locale).map(({ key, text }) => [key, text]),
  )
  const needle = query.toLowerCase()
  const found = allMessages(locale).filter(
    ({ key, text }) =>
      (!changed || own.has(key)) && [key, text, own.get(key) ?? ''].some((part) => part.toLowerCase().includes(needle)),
  )
  const rows = found.slice(0, most).map((row) => ({ id: row.key, ...row, own: own.get(row.key) ?? null }))
  return { locale, query, changed, rows, found: found.length, count: own.size }
}
