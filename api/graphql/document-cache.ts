import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** What a document of so many tokens holds in memory, measured: nodes, places, tokens. */
const bytesOfToken = 300
const cacheBytes = 16 * 1024 * 1024

/**
 * Parsed documents by their text, bounded by bytes: Yoga's own cache counts documents, and a thousand of the largest
 * that are let in take more than a gigabyte. Anybody may send them, without being charged for what is not valid.
 */
export function documentCache(maxBytes = cacheBytes) {
  return new LRUCache<string, DocumentNode>({
    maxSize: maxBytes,
    sizeCalculation: (document, text) => 1000 + 2 * text.length + bytesOfToken * (document.tokenCount ?? text.length),
  })
}

/** What could not be parsed is not kept: the error holds the whole text, and is found again as fast. */
export const noErrorCache = { get: () => undefined, set: () => undefined }
