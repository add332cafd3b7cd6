import type { SearchDocument, SearchIndex, SearchQuery } from './search-index.ts'

/** Finds by substring over a map; asks the database only for what the query's filters need. */
export function memorySearchIndex(): SearchIndex {
  const documents = new Map<string, SearchDocument>()
  return {
    put: (unit, document) => unit.afterCommit(() => void documents.set(document.id, document)),
    remove: (unit, postId) => unit.afterCommit(() => void documents.delete(postId)),
    async find(_database, query) {
      const hits = [...documents.values()]
        .filter((document) => document.communityId === query.communityId && matches(document, query))
        .map((document) => ({
          postId: document.id,
          topicId: document.topicId,
          score: 0,
          snippet: document.text.slice(0, 160),
        }))
        .sort((a, b) => (a.postId < b.postId ? -1 : 1))
      return hits.slice(0, query.limit)
    },
  }
}

function matches(document: SearchDocument, query: SearchQuery): boolean {
  const text = `${document.title} ${document.text}`.toLowerCase()
  const found = query.terms.filter((term) => text.includes(term.text.toLowerCase()))
  return query.any ? found.length > 0 : found.length === query.terms.length
}
