import { join } from 'node:path'
import type { Storage } from '@forium/schema/ports/storage.ts'
import type { Tokens } from '@forium/schema/ports/tokens.ts'
import type { Config } from '../config.ts'
import { diskStorage } from './disk.ts'
import { s3Storage } from './s3.ts'

export const storageKinds = ['disk', 's3'] as const
export type StorageKind = (typeof storageKinds)[number]

/** One of the places where files can lie. Nothing of S3 is loaded before it is used. */
export function openStorage(config: Readonly<Config>, kind: StorageKind, tokens: Tokens): Storage {
  if (kind === 'disk') return diskStorage(join(config.dataDir, 'files'), tokens)
  if (!config.s3) throw new Error('S3_BUCKET is not set.')
  return s3Storage(config.s3)
}
