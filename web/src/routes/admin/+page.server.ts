import { statistics } from '@forium/client/statistics'
import { refuse } from '#lib/contract/status.ts'
import type { PageServerLoad } from './$types'
import { periodOf } from './period.ts'

/** Days are the reader's: the browser says its time zone once, in a cookie. */
export const load: PageServerLoad = async ({ locals, url, cookies, parent }) => {
  await parent()
  const { days, from, to } = periodOf(url.searchParams.get('days'), new Date())
  const timeZone = zoneOf(cookies.get('zone'))
  const [numbers, before] = await Promise.all([
    locals.read(statistics, { from, to, timeZone }),
    locals.read(statistics, {
      from: new Date(2 * Date.parse(from) - Date.parse(to)).toISOString(),
      to: from,
      timeZone,
    }),
  ]).catch(refuse)
  return { days, numbers, before }
}

function zoneOf(cookie: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: cookie }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}
