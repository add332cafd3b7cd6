import type { Conversations, ForiumCore, Search, Topics } from '@forium/client/forium'
import { getContext, setContext } from 'svelte'
import { createDrafts, type Drafts } from './drafts.ts'
import { placeOf, routeIn, safeLink } from './links.ts'
import type { Look } from './look/look.svelte.ts'
import { createNavigation, type Navigation } from './navigation.svelte.ts'
import type { Place } from './place.ts'
import { type Times, timesIn } from './times.ts'
import { directionOf, localeFor, type Translate, translator } from './words/words.ts'

/** Of a community, what the messenger has. */
export type Forium = ForiumCore & Conversations & Topics & Search

/** What every part of the messenger may ask for. */
export interface App {
  readonly place: Place
  readonly look: Look
  readonly nav: Navigation
  readonly drafts: Drafts
  readonly t: Translate
  readonly times: Times
  readonly locale: string
  /** Said to those who do not see the screen. */
  readonly said: string
  say(text: string): void
  /** Whether a link has anywhere to open. */
  readonly opensLinks: boolean
  /** A place of the community in here, anything else by the app or in a tab of its own. */
  open(url: string | null | undefined): void
  close(): void
  /** A touch that is felt, where the app offers it. */
  feel(kind: 'light' | 'success' | 'error'): void
}

export function createApp(place: Place, look: Look): App {
  const { host, origin } = place
  const nav = createNavigation(place.route)
  let locale = $state.raw(localeFor(place.locales))
  let said = $state.raw('')
  const t = $derived(translator(locale))
  const times = $derived(timesIn(locale))

  $effect.root(() => {
    $effect(() => {
      document.documentElement.lang = locale
      document.documentElement.dir = directionOf(locale)
    })
  })
  const close = () => void host?.call('close').catch(() => {})
  host?.on('locale', (tag) => {
    locale = localeFor([tag, ...place.locales])
  })
  host?.on('route', (given) => {
    const route = routeIn(given)
    if (route) nav.go(route)
  })
  host?.on('back', () => void (nav.back() || close()))
  return {
    place,
    look,
    nav,
    drafts: createDrafts(place.storage),
    get t() {
      return t
    },
    get times() {
      return times
    },
    get locale() {
      return locale
    },
    get said() {
      return said
    },
    say(text) {
      // The same words twice are said twice.
      said = said === text ? `${text}\u00a0` : text
    },
    opensLinks: host === null || host.has('link'),
    open(url) {
      const link = safeLink(url, origin)
      const route = link && placeOf(link, origin)
      if (route) nav.go(route)
      else if (link && host?.has('link')) host.call('link.open', link).catch(() => {})
      else if (link && !host) window.open(link, '_blank', 'noopener')
    },
    close,
    feel(kind) {
      if (host?.has('haptic')) host.call('haptic', kind).catch(() => {})
    },
  }
}

const key = Symbol('app')
export const shareApp = (app: App): App => setContext(key, app)
export const useApp = (): App => getContext<App>(key)

const foriumKey = Symbol('forium')
export const shareForium = (forium: Forium): Forium => setContext(foriumKey, forium)
export const useForium = (): Forium => getContext<Forium>(foriumKey)
