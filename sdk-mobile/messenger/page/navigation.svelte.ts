import type { Route } from '@forium/client/routes'
import { tick } from 'svelte'

export interface Navigation {
  readonly current: Route
  /** Whether there is a way back. */
  readonly isDeep: boolean
  readonly direction: 'in' | 'out'
  go(route: Route): void
  /** Instead of where one is. */
  replace(route: Route): void
  /** False: there is nowhere to go back to. */
  back(): boolean
}

interface Step {
  route: Route
  /** What had the focus when somebody went on from here. */
  focused?: string
}

export const keyOf = (route: Route): string => ('id' in route ? `${route.name} ${route.id}` : route.name)

/** Places, one upon the other; home lies below them all. */
export function createNavigation(first: Route): Navigation {
  const home: Step = { route: { name: 'home' } }
  let steps = $state.raw<readonly Step[]>(stepsTo(first))
  let direction = $state.raw<'in' | 'out'>('in')

  function stepsTo(route: Route): Step[] {
    return route.name === 'home' || route.name === 'inbox' || route.name === 'settings' ? [home] : [home, { route }]
  }
  async function focus(id?: string): Promise<void> {
    await tick()
    const target = (id && document.getElementById(id)) || document.querySelector<HTMLElement>('[data-heading]')
    target?.focus({ preventScroll: !id })
  }
  return {
    get current() {
      return steps.at(-1)!.route
    },
    get isDeep() {
      return steps.length > 1
    },
    get direction() {
      return direction
    },
    go(route) {
      direction = 'in'
      const here = steps.at(-1)!
      if (keyOf(route) === keyOf(here.route)) return
      const next = stepsTo(route)
      const left = { ...here, focused: document.activeElement?.id ?? '' }
      // The same place twice would be two of everything that is live.
      const below = steps.slice(0, -1).filter((step) => keyOf(step.route) !== keyOf(route))
      steps = next.length === 1 ? next : [...below, left, ...next.slice(1)]
      void focus()
    },
    replace(route) {
      direction = 'in'
      steps = [...steps.slice(0, -1), { route }]
      void focus()
    },
    back() {
      if (steps.length < 2) return false
      direction = 'out'
      steps = steps.slice(0, -1)
      void focus(steps.at(-1)!.focused)
      return true
    },
  }
}
