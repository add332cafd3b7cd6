const known: Record<string, string> = {
  'closed.enabled': 'CLOSED',
  'autoclosed.enabled': 'CLOSED',
  'closed.disabled': 'REOPENED',
  'autoclosed.disabled': 'REOPENED',
  'archived.enabled': 'ARCHIVED',
  'archived.disabled': 'UNARCHIVED',
  'pinned.enabled': 'PINNED',
  'pinned_globally.enabled': 'PINNED',
  'banner.enabled': 'PINNED',
  'pinned.disabled': 'UNPINNED',
  'pinned_globally.disabled': 'UNPINNED',
  'banner.disabled': 'UNPINNED',
  'visible.enabled': 'LISTED',
  'visible.disabled': 'UNLISTED',
}

/** What a "small action" of Discourse is here; `split_topic` and others keep their name. */
export function smallActionType(code: string | null | undefined): string {
  if (!code) return 'NOTICE'
  return known[code] ?? code.toUpperCase().replace(/[^A-Z0-9]+/g, '_')
}
