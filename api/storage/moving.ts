import { brandImageKey } from '@forium/schema/community/brand-image.ts'
import { brandOf } from '@forium/schema/community/community.service.ts'
import type { Database } from '@forium/schema/ports/database.ts'
import type { StoredBytes } from '@forium/schema/ports/storage.ts'
import { fileKey, incomingKey, pictureKey, thumbnailKey } from '@forium/schema/upload/keys.ts'

export interface Moved {
  copied: number
  /** There already: of an earlier run. */
  present: number
  bytes: number
  /** Known to the database, and in neither place. */
  missing: number
}

interface Way {
  from: StoredBytes
  to: StoredBytes
  database: Database
  onProgress(moved: Moved): void
}

/**
 * Copies every file that the database knows of and that is not there yet: run again after whatever ended it, it goes
 * on. A key always holds the same bytes, so that equal sizes are equal files. The source keeps all it has.
 */
export async function copyFiles({ from, to, database, onProgress }: Way): Promise<Moved> {
  const moved: Moved = { copied: 0, present: 0, bytes: 0, missing: 0 }
  for await (const { key, isNeeded } of keysIn(database)) {
    const [source, target] = await Promise.all([from.head(key), to.head(key)])
    if (target && (!source || target.byteSize === source.byteSize)) moved.present += 1
    else if (source) await copy(key, source.contentType)
    else if (isNeeded) moved.missing += 1
    if (source || target) onProgress(moved)
    async function copy(name: string, contentType: string): Promise<void> {
      const body = await from.stream(name)
      if (!body) return
      await to.put(name, body, contentType)
      moved.copied += 1
      moved.bytes += source!.byteSize
    }
  }
  return moved
}

/** Removes from the source what the target has. */
export async function removeCopied({ from, to, database }: Omit<Way, 'onProgress'>): Promise<number> {
  let removed = 0
  for await (const { key } of keysIn(database)) {
    const [source, target] = await Promise.all([from.head(key), to.head(key)])
    if (!source || target?.byteSize !== source.byteSize) continue
    await from.remove(key)
    removed += 1
  }
  return removed
}

const pageSize = 500
const columns = ['id', 'communityId', 'completedAt', 'thumbhash', 'subjectId'] as const

async function* keysIn(database: Database): AsyncGenerator<{ key: string; isNeeded: boolean }> {
  for (const community of await database.all(database.sql.selectFrom('Community').selectAll())) {
    const { logoUrl, faviconUrl } = brandOf(community)
    for (const url of [logoUrl, faviconUrl]) {
      const key = url && brandImageKey(community.id, url)
      if (key) yield { key, isNeeded: true }
    }
  }
  for (let after = ''; ; ) {
    const query = database.sql.selectFrom('Upload').select(columns)
    const rows = await database.all(query.where('id', '>', after).orderBy('id').limit(pageSize))
    for (const row of rows) {
      // Of what is, or was, somebody's picture only that is kept.
      const isPicture = row.subjectId?.startsWith('usr_') ?? false
      if (isPicture) yield { key: pictureKey(row), isNeeded: true }
      if (row.completedAt === null) yield { key: incomingKey(row), isNeeded: false }
      else yield { key: fileKey(row), isNeeded: !isPicture }
      if (row.thumbhash !== null) yield { key: thumbnailKey(row), isNeeded: !isPicture }
    }
    if (rows.length < pageSize) return
    after = rows.at(-1)!.id
  }
}
