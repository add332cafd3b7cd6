import type { Notice } from './notice.ts'

interface Page {
  nodes: readonly Notice[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** A list of notifications that goes with the time, the newest first. */
export class Notices {
  rows = $state.raw<readonly Notice[]>([])
  next = $state<string | null>(null)

  take({ nodes, pageInfo }: Page): void {
    this.rows = nodes
    this.next = pageInfo.hasNextPage ? pageInfo.endCursor : null
  }

  append({ nodes, pageInfo }: Page): void {
    const known = new Set(this.rows.map(({ id }) => id))
    this.rows = [...this.rows, ...nodes.filter(({ id }) => !known.has(id))]
    this.next = pageInfo.hasNextPage ? pageInfo.endCursor : null
  }

  /** Something new, or once more: then it rises from where it stood. */
  heard(notice: Notice | null): void {
    if (!notice) return
    const before = this.rows.find(({ id }) => id === notice.id)
    if (before && before.updatedAt > notice.updatedAt) return
    this.rows = [notice, ...this.rows.filter(({ id }) => id !== notice.id)]
  }

  /** These were read, or all of them. */
  mark(ids: readonly string[] | 'all', at = new Date().toISOString()): void {
    const marks = ({ id, readAt }: Notice) => readAt === null && (ids === 'all' || ids.includes(id))
    this.rows = this.rows.map((row) => (marks(row) ? { ...row, readAt: at } : row))
  }

  /** Read again after something changed elsewhere: rows keep their places, so that nothing moves under a finger. */
  renew(nodes: readonly Notice[]): void {
    const fresh = new Map(nodes.map((node) => [node.id, node]))
    this.rows = this.rows.map((row) => fresh.get(row.id) ?? row)
  }
}
