import { appSearch } from '../../generated/app.ts'
import type { Feature } from './feature.ts'
import type { Search } from './types.ts'

/**
 * Asks the server; there is no search without a network.
 *
 * @example
 * const forium = await openForium([topics, search], { url, token, storage })
 * const hits = await forium.search('pears')
 */
export const search: Feature<Search> = {
  open: ({ client }) => ({
    async search(text) {
      const { nodes } = await client.run(appSearch, { query: text, first: 20 })
      return nodes.map(({ topic, snippetHtml }) => ({
        topicId: topic.id,
        title: topic.title,
        url: topic.url,
        snippet: plain(snippetHtml ?? ''),
      }))
    },
  }),
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
/** A snippet marks what was found with tags, and has no others. */
const plain = (html: string) =>
  html.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!)
