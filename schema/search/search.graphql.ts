import { builder } from '../kernel/builder.ts'
import { connectionOf } from '../kernel/connection.ts'
import { Post } from '../topic/post.graphql.ts'
import { Topic } from '../topic/topic.graphql.ts'
import { type SearchResult, search } from './search.service.ts'
import { maxSimilar, similarTopics } from './similar.ts'
import { snippetHtml } from './snippet-html.ts'

const SearchResultType = builder.objectRef<SearchResult>('SearchResult').implement({
  description: 'A post that matches, and its topic.',
  fields: (t) => ({
    topic: t.field({ type: Topic, resolve: (result) => result.topic }),
    post: t.field({ type: Post, resolve: (result) => result.post }),
    snippetHtml: t.field({
      type: 'HTML',
      description: 'A piece of the post around the matches, which stand in `<mark>`. Safe: all else is escaped.',
      resolve: (result) => snippetHtml(result.snippet),
    }),
  }),
})

const SearchResultConnection = connectionOf(SearchResultType)

/** The index looks at thousands of matches and reads hundreds of posts, however few are asked for. */
const dear = { extensions: { cost: 200 } }

builder.queryFields((t) => ({
  search: t.field({
    ...dear,
    type: SearchResultConnection,
    description: `Posts that you may see and that match all of \`query\`, best first: matches in titles, more matches, newer posts.
Words, \`"a phrase"\`, \`prefix*\`, and the filters \`tag:\`, \`author:\`, \`category:\` (with all below it) and \`solved:yes|no\`; anything else is a word. Filters alone give the newest posts. At most 20 words and 200 characters count; no query, no results.
Of very common words the newest matches are looked at, so a search goes about 1,000 results deep. What is written while you page moves no page.`,
    args: {
      query: t.arg.string({ required: true }),
      first: t.arg.int({ required: true, description: '1 to 100.' }),
      after: t.arg.string(),
    },
    resolve: (_root, { query, ...page }, ctx) => search(ctx, query, page),
  }),
  similarTopics: t.field({
    ...dear,
    type: [Topic],
    description:
      'Topics like what is being written, for the writer to look at first: solved ones before others. Ask from the third word on.',
    args: {
      text: t.arg.string({ required: true, description: 'Title and body so far; 2,000 characters count.' }),
      categoryId: t.arg.id({ description: 'Only in this category and below it.' }),
      first: t.arg.int({ required: true, description: `1 to ${maxSimilar}.` }),
    },
    resolve: (_root, { text, ...choice }, ctx) => similarTopics(ctx, text, choice),
  }),
}))
