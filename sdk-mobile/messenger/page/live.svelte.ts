import type { Readable } from '@forium/client/outbox'
import { onDestroy } from 'svelte'

/** A value of the client, for as long as the component that looks at it is there. */
export function live<T>(source: Readable<T>): { readonly now: T } {
  let now = $state.raw(source.get())
  onDestroy(
    source.subscribe((value) => {
      now = value
    }),
  )
  return {
    get now() {
      return now
    },
  }
}
