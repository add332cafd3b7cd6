import type { Attachment } from 'svelte/attachments'

/**
 * For a page that is a list: pulled down by a finger at its top, it is read again. It does not matter where on the page
 * the finger is. Other pointers load nothing of this.
 */
export function pullToRefresh(announce: (text: string) => void): Attachment {
  return () => {
    if (!matchMedia('(pointer: coarse)').matches) return
    let stop: (() => void) | undefined
    let gone = false
    import('./pulling.svelte.ts').then(
      ({ pulling }) => {
        if (!gone) stop = pulling(announce)
      },
      () => {},
    )
    return () => {
      gone = true
      stop?.()
    }
  }
}
