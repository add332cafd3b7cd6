import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import type { Database, Unit } from './database.ts'
import type { SearchHit, SearchIndex, SearchQuery, SearchTerm } from './search-index.ts'

export interface IndexedDatabase {
  database: Database
  index: SearchIndex
  close?(): Promise<void>
}

interface Topic {
  categoryId?: string
  communityId?: string
  kind?: string
  acceptedPostId?: string
  unlistedAt?: number
  deletedAt?: number
  tags?: readonly string[]
}

interface Post {
  title?: string
  communityId?: string
  authorId?: string
  createdAt?: number
  deletedAt?: number
  hiddenAt?: number
}

/** Rows and documents with nothing in them but what a test is about. */
export class Scene {
  readonly #indexed: IndexedDatabase
  readonly #numbers = new Map<string, number>()

  constructor(indexed: IndexedDatabase) {
    this.#indexed = indexed
  }

  async open(): Promise<this> {
    await this.write(({ sql, write }) => {
      for (const id of ['ours', 'theirs'])
        write(sql.insertInto('Community').values({ id, name: id, brand: '{}', locale: 'en', ...stamps }))
      for (const id of ['public', 'staff', 'foreign']) write(sql.insertInto('Category').values(categoryRow(id)))
      for (const slug of ['red', 'blue'])
        write(sql.insertInto('Tag').values({ id: slug, name: slug, slug, ...tagRest, createdAt: 0, updatedAt: 0 }))
    })
    return this
  }

  topic(id: string, { tags = [], ...topic }: Topic = {}): Promise<void> {
    return this.write(({ sql, write }) => {
      write(sql.insertInto('Topic').values({ ...topicRow, id, slug: id, title: '', ...topic }))
      for (const tagId of tags) write(sql.insertInto('TopicTag').values({ tagId, topicId: id, lastPostedAt: 0 }))
    })
  }

  /** Adds the row and its document; the first post of a topic is its opening. */
  post(id: string, topicId: string, text: string, { title = '', ...post }: Post = {}): Promise<void> {
    const number = (this.#numbers.get(topicId) ?? 0) + 1
    this.#numbers.set(topicId, number)
    const row = { ...postRow, id, topicId, number, bodyText: text, ...post }
    return this.write((unit) => {
      unit.write(unit.sql.insertInto('Post').values(row))
      if (title) unit.write(unit.sql.updateTable('Topic').set({ title }).where('id', '=', topicId))
      this.#indexed.index.put(unit, { ...row, title, text })
    })
  }

  /** Adds many equal posts in one unit of work. */
  posts(prefix: string, count: number, topicId: string, text: string, post: Post = {}): Promise<void> {
    return this.write((unit) => {
      for (let i = 0; i < count; i++) {
        const row = { ...postRow, id: `${prefix}${i}`, topicId, number: 1000 + i, bodyText: text, ...post }
        unit.write(unit.sql.insertInto('Post').values(row))
        this.#indexed.index.put(unit, { ...row, title: '', text })
      }
    })
  }

  edit(id: string, topicId: string, text: string, title = ''): Promise<void> {
    return this.write((unit) => {
      unit.write(unit.sql.updateTable('Post').set({ bodyText: text }).where('id', '=', id))
      this.#indexed.index.put(unit, { id, topicId, communityId: 'ours', authorId: 'usr_ana', title, text })
    })
  }

  remove(id: string): Promise<void> {
    return this.write((unit) => this.#indexed.index.remove(unit, id))
  }

  async find(text: string, query: Partial<SearchQuery> = {}): Promise<SearchHit[]> {
    const terms = query.terms ?? text.split(' ').filter(Boolean).map(word)
    const { database, index } = this.#indexed
    return index.find(database, { communityId: 'ours', hiddenCategoryIds: [], limit: 50, ...query, terms })
  }

  /** Ids of what was found, best first. */
  async ids(text: string, query: Partial<SearchQuery> = {}): Promise<string> {
    const hits = await this.find(text, query)
    return hits.map((hit) => hit.postId).join(' ')
  }

  async write(work: (unit: Unit) => void): Promise<void> {
    await commit(this.#indexed as unknown as Context, async (unit) => work(unit))
  }
}

/** Registers one test of the contract. */
export type Check = (what: string, act: (scene: Scene) => Promise<void>) => void

export const word = (text: string): SearchTerm => ({ text, prefix: false })
export const prefix = (text: string): SearchTerm => ({ text, prefix: true })

const stamps = { version: 1, createdAt: 0, updatedAt: 0 }
const tagRest = { communityId: 'ours', description: null, visibility: 'PUBLIC' }
const nothing = { deletedAt: null, deletedBy: null }

const categoryRow = (id: string) => ({
  id,
  communityId: id === 'foreign' ? 'theirs' : 'ours',
  parentId: null,
  name: id,
  slug: id,
  description: null,
  color: null,
  position: 0,
  access: 'PUBLIC',
  topicCount: 0,
  ...stamps,
})

const topicRow = {
  communityId: 'ours',
  categoryId: 'public',
  kind: 'DISCUSSION',
  authorId: 'usr_ana',
  lastPostNumber: 1,
  postCount: 1,
  lastPostedAt: 0,
  lastPosterId: 'usr_ana',
  viewCount: 0,
  likeCount: 0,
  acceptedPostId: null,
  acceptedAt: null,
  acceptedBy: null,
  closedAt: null,
  closedBy: null,
  pinnedAt: null,
  unlistedAt: null,
  ...nothing,
  ...stamps,
}

const postRow = {
  communityId: 'ours',
  authorId: 'usr_ana',
  replyToPostId: null,
  bodyMarkdown: null,
  bodyHtml: '',
  bodyBlocks: '[]',
  renderVersion: 1,
  importedLikeCount: 0,
  license: null,
  sourceUrl: null,
  editedAt: null,
  editCount: 0,
  hiddenAt: null,
  ...nothing,
  ...stamps,
}
