import { stretchOf } from '@forium/api/search/documents.ts'
import { factOf } from '@forium/api/search/word-tables.ts'
import { wordsOf } from '@forium/schema/ports/search-index.words.ts'
import { inserter, rowInserter } from './bulk.ts'
import type { Forum } from './places.ts'
import { writerOf } from './plan.ts'
import { below } from './random.ts'
import { bodyOf } from './words.ts'

export interface WrittenPost {
  id: string
  topicId: string
  number: number
  authorId: string
  replyToPostId: string | null
  time: number
}

/** Puts a post, its reactions and its document for the search; answers with what the topic keeps of it. */
export function postWriter(forum: Forum, userIds: readonly string[]) {
  const put = inserter(forum.db, 'Post')
  const index = indexer(forum)
  const react = reacter(forum, userIds)
  return (post: WrittenPost, title: string): { likes: number; isDeleted: boolean } => {
    const { time, ...named } = post
    const { markdown, html, text, blocks } = bodyOf(forum.random)
    const isDeleted = post.number > 1 && forum.random() < 0.003
    put({
      ...named,
      communityId: forum.communityId,
      bodyMarkdown: markdown,
      bodyHtml: html,
      bodyText: text,
      bodyBlocks: blocks,
      renderVersion: 1,
      importedLikeCount: 0,
      importedScore: null,
      license: null,
      sourceUrl: null,
      editedAt: forum.random() < 0.1 ? time + 60_000 : null,
      editCount: 0,
      hiddenAt: null,
      deletedAt: isDeleted ? time + 120_000 : null,
      deletedBy: isDeleted ? post.authorId : null,
      version: 1,
      createdAt: time,
      updatedAt: time,
    })
    if (isDeleted) return { likes: 0, isDeleted }
    index(post, post.number === 1 ? title : '', text)
    return { likes: react(post), isDeleted }
  }
}

/** The rows that api/search/documents.ts would write, numbered in the order of time. */
function indexer({ db, communityId }: Forum) {
  let docId = stretchOf(communityId).start
  const number = rowInserter(db, 'PostSearchDoc')
  const all = db.prepare('insert into "PostSearch" (rowid, words) values (?, ?)')
  const titles = db.prepare('insert into "PostSearchTitle" (rowid, words) values (?, ?)')
  return (post: WrittenPost, title: string, text: string): void => {
    const facts = `${factOf(post.authorId)} ${factOf(post.topicId)}`
    const words = wordsOf(title).join(' ')
    const row = BigInt(++docId)
    number({ docId: row, postId: post.id, topicId: post.topicId })
    all.run(row, `${words} ${wordsOf(text).join(' ')} ${facts}`)
    if (title) titles.run(row, `${words} ${facts}`)
  }
}

const others = ['👍', '🎉', '😄', '🚀', '💡', '✅']

/** A quarter of the posts get some, mostly likes. Gives the number of likes. */
function reacter({ db, random }: Forum, userIds: readonly string[]) {
  const put = inserter(db, 'Reaction')
  return ({ id, time }: WrittenPost): number => {
    if (random() > 0.25) return 0
    const given = new Map<string, string>()
    do
      given.set(
        userIds[writerOf(random, userIds.length)]!,
        random() < 0.7 ? '❤️' : others[below(random, others.length)]!,
      )
    while (random() < 0.55)
    for (const [actorId, emoji] of given) put({ postId: id, emoji, actorId, createdAt: time + 300_000 })
    return [...given.values()].filter((emoji) => emoji === '❤️').length
  }
}
