import type { Forium } from '@forium/client/forium'
import { createContext, useContext } from 'react'
import type { PickFiles } from './attach/picked.ts'
import type { Slots } from './slots.ts'
import type { ThemeTokens } from './theme/tokens.ts'
import type { Strings } from './words/strings.ts'

/** What every view below a `ForiumProvider` knows. */
export interface Surroundings {
  forium: Forium
  theme: ThemeTokens
  dark: boolean
  strings: Strings
  locale: string
  direction: 'ltr' | 'rtl'
  slots: Partial<Slots>
  pickFiles: PickFiles | undefined
  /** The community's own name and picture, as soon as they are known. */
  communityName: string | undefined
  logoUrl: string | undefined
  /** Makes an address of this community absolute; null for what may not be opened or shown. */
  absolute(url: string | null | undefined): string | null
  openLink(url: string): void
}

export const SurroundingsContext = createContext<Surroundings | null>(null)

export function useSurroundings(): Surroundings {
  const found = useContext(SurroundingsContext)
  if (!found) throw new Error('A view of Forium must stand inside of <ForiumProvider>.')
  return found
}

/**
 * What was given to the nearest `ForiumProvider`.
 *
 * @example
 * const forium = useForium()
 * await forium.startConversation('Where is my order?')
 */
export function useForium(): Forium {
  return useSurroundings().forium
}
