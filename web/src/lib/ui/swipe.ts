import type { Attachment } from 'svelte/attachments'
import type { IconName } from './icon/icon-names.ts'

/** What a row does when it is swiped far enough. */
export interface SwipeAction {
  run(): void
  /** Shown behind the row while it moves. The same must be there as a button or in a menu: this is only for fingers. */
  label: string
  icon: IconName
  tone: 'accent' | 'success' | 'warning' | 'danger' | 'neutral'
}
export interface SwipeActions {
  /** Lies at the row's start: uncovered by a swipe towards the end (to the right, in a language that is read so). */
  start?: SwipeAction
  /** Lies at the row's end: uncovered by a swipe towards the start. */
  end?: SwipeAction
}

/** Other pointers have buttons: they load nothing of this. */
const forFingers = () => matchMedia('(pointer: coarse)').matches

/**
 * For a row of a list that a finger may swipe aside: `<li {@attach swipe({ start: { run, label, icon, tone } })}>`.
 * It follows the finger, acts once it was let go beyond 40 % of the row, and springs back. A finger that starts up or
 * down scrolls. What begins at the edge of the screen is left to the browser, which goes back in history there.
 * Attach it to an element with nothing around it that needs to overflow, and that does not clip itself
 * (`overflow`, `content-visibility`): the action is drawn beside it and moves with it.
 */
export function swipe(actions: SwipeActions): Attachment<HTMLElement> {
  return (row) => {
    if (!forFingers() || !(actions.start || actions.end)) return
    let stop: (() => void) | undefined
    let gone = false
    import('./swiping.ts').then(
      ({ swiping }) => {
        if (!gone) stop = swiping(row, actions)
      },
      // Offline before it came: the button is still there.
      () => {},
    )
    return () => {
      gone = true
      stop?.()
    }
  }
}
