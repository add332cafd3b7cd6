import { community as communityQuery } from '@forium/client/community'
import type { Forium } from '@forium/client/forium'
import { type ReactElement, type ReactNode, useCallback, useMemo } from 'react'
import { Linking, useColorScheme } from 'react-native'
import type { PickFiles } from './attach/picked.ts'
import { absoluteIn, safeUrl } from './body/links.ts'
import { type Surroundings, SurroundingsContext } from './context.ts'
import { useView } from './hooks.ts'
import type { Slots } from './slots.ts'
import { type ThemeChoice, themeOf } from './theme/tokens.ts'
import { directionOf, type Strings, stringsOf } from './words/strings.ts'

export interface ForiumProviderProps {
  forium: Forium
  /** Over the community's own brand. `dark` goes over the rest where it is dark. */
  theme?: ThemeChoice
  /** Default: what the phone says. */
  scheme?: 'light' | 'dark' | 'auto'
  /** `de`, `ar-EG`. Default: the phone's. English, German and Arabic are built in; others are given by `strings`. */
  locale?: string
  strings?: Partial<Strings>
  slots?: Partial<Slots>
  /** Default: that of the language. */
  direction?: 'ltr' | 'rtl'
  /** Given `http`, `https` and `mailto` alone. Default: the phone opens it. */
  openLink?: (url: string) => void
  /** Asks for files, by whatever picker the app has; left out, nothing can be attached. */
  pickFiles?: PickFiles
  children?: ReactNode
}

/**
 * Gives the views below it a community, its looks and its words. It draws nothing.
 *
 * @example
 * <ForiumProvider forium={forium} locale="de">
 *   <ForiumMessenger />
 * </ForiumProvider>
 */
export function ForiumProvider({ children, ...props }: ForiumProviderProps): ReactElement {
  const value = useMade(props)
  return <SurroundingsContext.Provider value={value}>{children}</SurroundingsContext.Provider>
}

function useMade(props: Omit<ForiumProviderProps, 'children'>): Surroundings {
  const {
    forium,
    theme: choice,
    scheme = 'auto',
    strings: own,
    slots = noSlots,
    openLink = openOutside,
    pickFiles,
  } = props
  const { locale = phoneLocale(), direction = directionOf(locale) } = props
  const phone = useColorScheme()
  const dark = scheme === 'auto' ? phone === 'dark' : scheme === 'dark'
  const found = useView(useCallback(() => forium.store.live(communityQuery, {}), [forium])).data
  const brand = found?.brand
  const theme = useMemo(() => themeOf(brand, dark, choice), [brand, dark, choice])
  const strings = useMemo(() => stringsOf(locale, own), [locale, own])
  const { name, url } = found ?? {}
  const logo = brand?.logoUrl
  return useMemo(() => {
    const absolute = (given: string | null | undefined) => absoluteIn(url, given)
    const open = (given: string) => {
      const safe = safeUrl(given)
      if (safe) openLink(safe)
    }
    const named = { communityName: name, logoUrl: absolute(logo) ?? undefined }
    const said = { strings, locale, direction, slots, pickFiles }
    return { forium, theme, dark, ...said, ...named, absolute, openLink: open }
  }, [forium, theme, dark, strings, locale, direction, slots, pickFiles, name, logo, url, openLink])
}

const noSlots: Partial<Slots> = {}

function openOutside(url: string): void {
  void Linking.openURL(url).catch(() => {})
}

/** Not every engine of a phone has `Intl`. */
function phoneLocale(): string {
  return typeof Intl === 'undefined' ? 'en' : new Intl.DateTimeFormat().resolvedOptions().locale
}
