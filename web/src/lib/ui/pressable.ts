import type { HTMLAnchorAttributes, HTMLAttributes, HTMLButtonAttributes } from 'svelte/elements'

type OfButton = Pick<
  HTMLButtonAttributes,
  'type' | 'disabled' | 'name' | 'value' | 'form' | 'formaction' | 'formmethod' | 'formnovalidate'
>
type OfLink = Pick<HTMLAnchorAttributes, 'href' | 'target' | 'rel' | 'download' | 'hreflang'>

/** What a button and a link that looks like one may be given. */
export interface Pressable extends Omit<HTMLAttributes<HTMLElement>, 'children'>, OfButton, OfLink {}

/** What waits for an answer keeps the focus, and is not pressed twice. */
export function unlessBusy(busy: boolean, onclick: Pressable['onclick']): Pressable['onclick'] {
  if (!busy) return onclick
  return (event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
}
