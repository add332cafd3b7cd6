import type { MessageKey } from '#lib/i18n/keys.ts'
import type { Offer } from '#lib/session/may.ts'
import type { IconName } from '#lib/ui/icon/icon-names.ts'

interface Section {
  path: string
  icon: IconName
  for: Offer
}

/** All pages of the administration, and who is led to them. */
export const sections: readonly { label: MessageKey; pages: readonly Section[] }[] = [
  { label: 'admin.title', pages: [{ path: '', icon: 'chart-column', for: 'statistics.read' }] },
  {
    label: 'admin.group.look',
    pages: [
      { path: '/brand', icon: 'palette', for: 'brand.edit' },
      { path: '/words', icon: 'languages', for: 'brand.edit' },
    ],
  },
  {
    label: 'admin.group.forum',
    pages: [
      { path: '/categories', icon: 'folder', for: 'brand.edit' },
      { path: '/tags', icon: 'tag', for: 'tag.manage' },
    ],
  },
  {
    label: 'admin.group.people',
    pages: [
      { path: '/people', icon: 'users', for: 'person.suspend' },
      { path: '/groups', icon: 'blocks', for: 'brand.edit' },
      { path: '/invitations', icon: 'user-plus', for: 'brand.edit' },
    ],
  },
  {
    label: 'admin.group.support',
    pages: [
      { path: '/inboxes', icon: 'inbox', for: 'brand.edit' },
      { path: '/responses', icon: 'message-square', for: 'canned.manage' },
    ],
  },
  {
    label: 'admin.group.system',
    pages: [
      { path: '/api-keys', icon: 'key-round', for: 'brand.edit' },
      { path: '/imports', icon: 'download', for: 'brand.edit' },
      { path: '/health', icon: 'activity', for: 'brand.edit' },
    ],
  },
]
