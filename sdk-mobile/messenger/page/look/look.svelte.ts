import { community } from '@forium/client/community'
import type { Forium } from '../app.svelte.ts'
import { safeImage } from '../links.ts'
import type { Place } from '../place.ts'
import { type BrandLook, propertiesOf, readTheme, type Scheme } from './theme.ts'

export interface Look {
  /** Of the community; empty until it is known. */
  readonly name: string
  readonly logo: string | null
  /** The community's brand, from the store at first. */
  follow(forium: Forium): () => void
}

type Community = { name: string; brand: BrandLook & { logoUrl: string | null } }

/** How everything looks: as the app says, else as the community's brand. Kept in the properties of the root element. */
export function createLook({ host, origin }: Place, root: HTMLElement): Look {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  let theme = $state.raw(readTheme(host?.info.theme))
  let known = $state.raw<Community | null>(null)
  let system = $state.raw<Scheme>(dark.matches ? 'dark' : 'light')
  const scheme = $derived(theme.mode ?? system)

  dark.addEventListener('change', () => {
    system = dark.matches ? 'dark' : 'light'
  })
  host?.on('theme', (given) => {
    theme = readTheme(given)
  })
  host?.on('insets', (insets) => setInsets(root, insets))
  setInsets(root, host?.info.insets)
  $effect.root(() => {
    $effect(() => {
      root.dataset.scheme = scheme
      for (const [name, value] of Object.entries(propertiesOf(known?.brand ?? null, theme, scheme)))
        root.style.setProperty(name, value)
    })
  })
  return {
    get name() {
      return known?.name ?? ''
    },
    get logo() {
      const { light, dark: night } = theme.logo
      return safeImage((scheme === 'dark' && night) || light || known?.brand.logoUrl, origin)
    },
    follow(forium) {
      const query = forium.store.live(community, {})
      const stop = query.subscribe(({ data }) => {
        // The document has one root, so that is what it is answered with.
        const found = data && ('community' in data ? data.community : data)
        if (found) known = found as Community
      })
      return () => {
        stop()
        query.close()
      }
    },
  }
}

function setInsets(root: HTMLElement, insets: unknown): void {
  for (const side of ['top', 'right', 'bottom', 'left'] as const) {
    const given = (insets as Record<string, unknown> | null | undefined)?.[side]
    if (typeof given === 'number' && given >= 0 && given < 500) root.style.setProperty(`--inset-${side}`, `${given}px`)
  }
}
