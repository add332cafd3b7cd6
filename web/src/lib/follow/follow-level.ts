import type { ResultOf } from '@forium/client'
import type { setFollow } from '@forium/client/notification'
import type { IconName } from '#lib/ui/icon/icon-names.ts'

export type FollowLevel = ResultOf<typeof setFollow>['level']

/** From all to nothing. */
export const followLevels = ['WATCHING', 'TRACKING', 'NORMAL', 'MUTED'] as const satisfies readonly FollowLevel[]

export const followIcons: Record<FollowLevel, IconName> = {
  WATCHING: 'eye',
  TRACKING: 'circle-dot',
  NORMAL: 'bell',
  MUTED: 'bell-off',
}
