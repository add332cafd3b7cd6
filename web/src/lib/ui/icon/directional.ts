import type { IconName } from './icon-names.ts'

/** Icons that point along the line of text, and turn around where it runs from right to left. */
export const directional: ReadonlySet<IconName> = new Set<IconName>([
  'arrow-left',
  'arrow-right',
  'chevron-left',
  'chevron-right',
  'chevrons-left',
  'chevrons-right',
  'corner-down-right',
  'external-link',
  'list',
  'list-ordered',
  'log-in',
  'log-out',
  'message-square',
  'panel-left',
  'panel-right',
  'reply',
  'scroll-text',
  'send',
  'text-quote',
  'trending-down',
  'trending-up',
  'undo-2',
])
