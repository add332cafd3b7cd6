import { mount } from 'svelte'
import BrokenPicture from './BrokenPicture.svelte'

/** Puts a quiet sign in the place of each picture in a post that could not be shown. */
export function replaceBroken(): void {
  for (const one of document.querySelectorAll<HTMLImageElement>('.prose img'))
    if (one.complete && one.naturalWidth === 0 && one.currentSrc) replace(one)
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
