import type { Constructor } from '@mikro-orm/core'
import type { Migration } from '@mikro-orm/migrations'
import { Initial } from './0001-initial.ts'
import { Moderation } from './0003-moderation.ts'

/** In the order they run. A released one never changes. */
export const migrations: { name: string; class: Constructor<Migration> }[] = [
  { name: '0001-initial', class: Initial },
  { name: '0003-moderation', class: Moderation },
]
