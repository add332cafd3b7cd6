import type { IconName } from '../icon/icon-names.ts'

export interface MenuItem {
  label: string
  icon?: IconName
  /** A second line, for a choice that needs a word. */
  text?: string
  /** Keys that do the same, such as `⌘ K`. */
  keys?: string
  href?: string
  onselect?: () => void
  danger?: boolean
  disabled?: boolean
  /** One of several choices; undefined for what is not a choice. */
  checked?: boolean
}
export type MenuEntry = MenuItem | { separator: true } | { heading: string }
