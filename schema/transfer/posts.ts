import type { BodyColumns } from '../kernel/rich-text.ts'
import type { Bodies, Compared, ComparedPost } from './comparing.ts'
import { postChanged } from './comparing.ts'
import type { ExistingPost } from './existing.ts'
import type { Plan } from './plan.ts'
import type { Run } from './run.ts'
import type { SourceTopic } from './source.ts'

/** A post of the source with the place it has or gets here. */
export interface PlacedPost extends ComparedPost {
  id: string
  number: number
}

/** Numbers are kept; only where somebody wrote here meanwhile under the same number, a post goes behind the last one. */
export function place(plan: Plan, { topic, posts, here }: Compared): PlacedPost[] {
  const numbers = new Map(here.map((post) => [post.id, post.number]))
  const taken = new Set(numbers.values())
  let last = Math.max(0, ...taken)
  return posts.map((compared) => {
    const known = compared.ref && numbers.get(compared.ref.objectId)
    if (compared.ref) return { ...compared, id: compared.ref.objectId, number: known ?? compared.post.number }
    const number = taken.has(compared.post.number) ? last + 1 : compared.post.number
    taken.add(number)
    last = Math.max(last, number)
    const placed = { ...compared, id: plan.newId('Post'), number }
    if (number !== compared.post.number && topic.linksByNumber) noteNewNumber(plan, topic, placed)
    return placed
  })
}

function noteNewNumber(plan: Plan, topic: SourceTopic, { post, id, number }: PlacedPost): void {
  plan.addRef(`${topic.externalId}/${post.number}`, id, '')
  const text = `Number ${post.number} was taken by a post written here; it is number ${number}, and its old link leads there.`
  plan.remark({ code: 'NUMBER_TAKEN', externalId: post.externalId, text })
}

export interface PostsOfTopic {
  topicId: string
  topic: SourceTopic
  placed: readonly PlacedPost[]
  here: readonly ExistingPost[]
  isPart: boolean
  bodies: Bodies
}

export function planPosts(run: Run, plan: Plan, posts: PostsOfTopic): void {
  const ids = new Map(posts.placed.map(({ post, id }) => [post.number, id]))
  const here = new Map(posts.here.map((post) => [post.id, post]))
  for (const placed of posts.placed) {
    const existing = here.get(placed.id)
    if (!postChanged(placed)) {
      // Those with a body were written, and counted, with an earlier part of the topic.
      if (!posts.isPart && !posts.bodies.has(placed.post)) plan.count('posts', 'unchanged')
      continue
    }
    plan.count('posts', placed.ref ? 'updated' : 'created')
    const { post, id, hash } = placed
    const body = posts.bodies.get(post)!
    const replyToPostId = post.replyToNumber === null ? null : (ids.get(post.replyToNumber) ?? null)
    if (!placed.ref) insertPost(run, plan, placed, { topicId: posts.topicId, replyToPostId, body })
    else if (existing) updatePost(run, plan, placed, { existing, replyToPostId, body })
    if (placed.ref) plan.updateRef(post.externalId, hash)
    else plan.addRef(post.externalId, id, hash)
    if (!placed.editedHere) planSearch(run, plan, placed, { ...posts, existing, text: body.bodyText })
  }
}

/** What cannot be read cannot be found. */
function planSearch(
  run: Run,
  plan: Plan,
  placed: PlacedPost,
  { topicId, topic, existing, text }: PostsOfTopic & { existing: ExistingPost | undefined; text: string },
): void {
  const { id, number, post } = placed
  const hidden = post.hidden || (existing && isHiddenHere(existing))
  if (hidden || post.deletedAt !== null || existing?.deletedAt || topic.deletedAt !== null) {
    if (existing) plan.unindex(id)
    return
  }
  const authorId = authorIdOf(run, plan, placed)
  const title = number === 1 ? topic.title : ''
  plan.index({ id, communityId: run.ctx.communityId, topicId, authorId, title, text })
}

/** The import hides a post with the date of its writing, people with the date on which they do. */
const isHiddenHere = ({ hiddenAt, createdAt }: ExistingPost) => hiddenAt !== null && hiddenAt !== createdAt

export const authorIdOf = (run: Run, plan: Plan, { post }: ComparedPost): string => {
  const { externalId } = post.author
  return (run.people.get(externalId) ?? plan.people.get(externalId)!).id
}

interface NewPost {
  topicId: string
  replyToPostId: string | null
  body: BodyColumns
}

function insertPost(run: Run, plan: Plan, placed: PlacedPost, { topicId, replyToPostId, body }: NewPost): void {
  const { post, id, number } = placed
  const { license, sourceUrl, editedAt, editCount, createdAt, deletedAt } = post
  plan.insert('Post', {
    ...{ id, communityId: run.ctx.communityId, topicId, number, replyToPostId },
    authorId: authorIdOf(run, plan, placed),
    ...columnsOf(body),
    importedLikeCount: post.likeCount,
    importedScore: post.score,
    ...{ license, sourceUrl, editedAt, editCount, createdAt, deletedAt },
    hiddenAt: post.hidden ? createdAt : null,
    deletedBy: null,
    version: 1,
    updatedAt: editedAt ?? createdAt,
  })
}

interface ChangedPost {
  existing: ExistingPost
  replyToPostId: string | null
  body: BodyColumns
}

/** What was edited, hidden or deleted here stays so; the rest follows the source. */
function updatePost(run: Run, plan: Plan, placed: PlacedPost, { existing, replyToPostId, body }: ChangedPost): void {
  const { post, id } = placed
  const { license, sourceUrl, editedAt, editCount } = post
  const words = { ...columnsOf(body), license, sourceUrl, editedAt, editCount, replyToPostId }
  plan.write(
    run.ctx.database.sql
      .updateTable('Post')
      .set((eb) => ({
        ...(placed.editedHere ? {} : words),
        importedLikeCount: post.likeCount,
        importedScore: post.score,
        hiddenAt: isHiddenHere(existing) ? existing.hiddenAt : post.hidden ? existing.createdAt : null,
        deletedAt: existing.deletedAt ?? post.deletedAt,
        version: eb('version', '+', 1),
        updatedAt: run.ctx.clock.now(),
      }))
      .where('id', '=', id),
  )
  if (!placed.editedHere) return
  const text = 'Changed in the source, but somebody edited it here since: the text here is kept.'
  plan.remark({ code: 'EDITED_HERE', externalId: post.externalId, text })
}

/** In this order, and nothing else that a body may carry. */
function columnsOf({ bodyMarkdown, bodyHtml, bodyText, bodyBlocks, renderVersion }: BodyColumns): BodyColumns {
  return { bodyMarkdown, bodyHtml, bodyText, bodyBlocks, renderVersion }
}
