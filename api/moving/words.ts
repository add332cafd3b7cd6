import { commit } from '@forium/schema/kernel/commit.ts'
import type { Database } from '@forium/schema/ports/database.ts'
import type { SearchIndex } from '@forium/schema/ports/search-index.ts'

const pageSize = 200

/** Fills the index of words from the posts: the words of one engine mean nothing to another. */
export async function indexAll(
  database: Database,
  search: SearchIndex,
  onStep: (done: number) => void = () => {},
): Promise<number> {
  let done = 0
  let after = ''
  for (;;) {
    const posts = await database.all(page(database, after))
    if (posts.length === 0) return done
    await commit({ database }, async (unit) => {
      for (const { bodyText, title, number, ...post } of posts)
        search.put(unit, { ...post, title: number === 1 ? title : '', text: bodyText })
    })
    onStep((done += posts.length))
    after = posts.at(-1)!.id
  }
}

/** Those that can be found, the same that indexing.ts of topics puts there one by one. */
const page = ({ sql }: Database, after: string) =>
  sql
    .selectFrom('Post')
    .innerJoin('Topic', 'Topic.id', 'Post.topicId')
    .select([
      'Post.id',
      'Post.communityId',
      'Post.topicId',
      'Post.authorId',
      'Post.number',
      'Post.bodyText',
      'Topic.title',
    ])
    .where('Post.deletedAt', 'is', null)
    .where('Post.hiddenAt', 'is', null)
    .where('Topic.deletedAt', 'is', null)
    .where('Post.id', '>', after)
    .orderBy('Post.id')
    .limit(pageSize)
