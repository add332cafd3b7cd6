import type { ResultOf } from '@forium/client'
import type { start } from '@forium/client/community'
import type { Locale } from '#lib/i18n/locale.ts'

type Start = ResultOf<typeof start>

/** What every page knows: whose community it is, who looks, in which language. */
export interface Session {
  community: Start['community']
  viewer: Start['viewer']
  /** Where the live feed goes on from. */
  cursor: string
  /** Notifications that were unread then. */
  unread: number
  locale: Locale
  theme: 'light' | 'dark' | 'system'
  /** The brand as a style sheet, and the colour of the page in each scheme. */
  look: { style: string; light: string; dark: string }
  /** The client's address of the server, `https://forum.example`. */
  origin: string
}
export type Viewer = NonNullable<Session['viewer']>
export type Role = Extract<Viewer, { __typename?: 'User' }>['roles'][number]
