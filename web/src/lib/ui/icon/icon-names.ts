/** Names of Lucide (lucide.dev). A new one: add it here and run `node web/icons.ts`. */
// biome-ignore format: a list of names, not a column
export const iconNames = [
  'activity', 'alarm-clock', 'archive', 'arrow-down', 'arrow-left', 'arrow-right', 'arrow-up', 'at-sign', 'ban', 'bell',
  'bell-off', 'blocks', 'bold', 'book-open', 'bookmark', 'bot', 'calendar', 'camera', 'chart-column', 'check', 'check-check',
  'chevron-down', 'chevron-left', 'chevron-right', 'chevron-up', 'chevrons-left', 'chevrons-right', 'chevrons-up-down',
  'circle', 'circle-alert', 'circle-check', 'circle-dot', 'circle-question-mark', 'circle-user', 'circle-x', 'clock',
  'code', 'command', 'copy', 'corner-down-right', 'crown', 'database', 'download', 'ellipsis', 'ellipsis-vertical',
  'external-link', 'eye', 'eye-off', 'file-text', 'flag', 'flame', 'folder', 'funnel', 'gavel', 'git-merge', 'globe',
  'grip-vertical', 'hard-drive', 'hash', 'heading', 'heart', 'history', 'house', 'image', 'inbox', 'info', 'italic',
  'key-round', 'keyboard', 'languages', 'layout-dashboard', 'life-buoy', 'link', 'list', 'list-ordered',
  'loader-circle', 'lock', 'lock-open', 'log-in', 'log-out', 'mail', 'maximize-2', 'menu', 'message-circle',
  'message-square', 'messages-square', 'minimize-2', 'minus', 'monitor', 'moon', 'moon-star', 'move', 'palette',
  'panel-left', 'panel-right', 'paperclip', 'pencil', 'pin', 'pin-off', 'plus', 'quote', 'refresh-cw', 'reply',
  'rotate-ccw', 'scroll-text', 'search', 'send', 'settings', 'shield', 'shield-check', 'sliders-horizontal',
  'smartphone', 'smile', 'sparkles', 'split', 'square-pen', 'star', 'sticky-note', 'strikethrough', 'sun', 'tag',
  'text-quote', 'thumbs-up', 'trash-2', 'trending-down', 'trending-up', 'triangle-alert', 'undo-2', 'upload', 'user',
  'user-check', 'user-plus', 'users', 'volume-2', 'webhook', 'wifi-off', 'x', 'zap',
] as const

export type IconName = (typeof iconNames)[number]
