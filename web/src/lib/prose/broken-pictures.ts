import { mount } from 'svelte'
import { on } from 'svelte/events'
import BrokenPicture from './BrokenPicture.svelte'

/** Puts a quiet sign in the place of pictures in posts that cannot be shown, now and later. */
export function mindBrokenPictures(): () => void {
  const pictures = document.querySelectorAll<HTMLImageElement>('.prose img')
  for (const one of pictures) if (one.complete && one.naturalWidth === 0 && one.currentSrc) replace(one)
  // Errors do not bubble, but are heard on their way down.
  return on(
    document,
    'error',
    ({ target }) => {
      if (target instanceof HTMLImageElement && target.closest('.prose')) replace(target)
    },
    { capture: true },
  )
}

function replace(picture: HTMLImageElement): void {
  const around = picture.parentElement
  // Where the text of a post begins and ends, its own nodes must stay.
  if (!around || around.classList.contains('prose')) return
  if (picture.classList.contains('emoji')) {
    picture.replaceWith(picture.alt)
    return
  }
  mount(BrokenPicture, { target: around, anchor: picture, props: { text: picture.alt || hostOf(picture.src) } })
  picture.remove()
}

const hostOf = (address: string): string => (URL.canParse(address) && new URL(address).host) || address
