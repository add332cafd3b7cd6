import type { MigrationList } from '../../orm.ts'
import { Initial } from './0001-initial.ts'

/** In the order they run. A released one never changes. */
export const migrations: MigrationList = [{ name: '0001-initial', class: Initial }]
