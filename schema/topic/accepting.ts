import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import type { Unit } from '../ports/database.ts'
import { demandPostIn, demandTopic, demandTopicIn, forget, type TopicRow } from './access.ts'
import { demandRight, mayAccept } from './rights.ts'
import { note } from './timeline.ts'

/** One answer at a time: a later choice takes the place of an earlier one. */
export async function acceptAnswer(ctx: Context, postId: string): Promise<TopicRow> {
  let seen: string | null | undefined
  const topicId = await commit(ctx, async (unit) => {
    const { post, topic } = await demandPostIn(ctx, unit, postId)
    demandQuestion(topic, post.number)
    demandRight(ctx, mayAccept(ctx, topic))
    if (post.deletedAt !== null || post.hiddenAt !== null) throw new NotFoundError('post')
    if (topic.acceptedPostId === postId) return topic.id
    seen = demandSameChoice(topic, seen)
    setAnswer(ctx, unit, topic, { acceptedPostId: postId, acceptedAt: ctx.clock.now(), acceptedBy: ctx.viewer.id })
    note(ctx, unit, topic, 'ACCEPTED')
    append(ctx, unit, { type: 'ANSWER_ACCEPTED', audience: { kind: 'TOPIC', id: topic.id }, subjectId: postId })
    return topic.id
  })
  forget(ctx, { topicId })
  return demandTopic(ctx, topicId)
}

export async function unacceptAnswer(ctx: Context, topicId: string): Promise<TopicRow> {
  let seen: string | null | undefined
  await commit(ctx, async (unit) => {
    const topic = await demandTopicIn(ctx, unit, topicId)
    demandRight(ctx, mayAccept(ctx, topic))
    if (topic.acceptedPostId === null) return
    seen = demandSameChoice(topic, seen)
    setAnswer(ctx, unit, topic, { acceptedPostId: null, acceptedAt: null, acceptedBy: null })
    note(ctx, unit, topic, 'UNACCEPTED')
    const audience = { kind: 'TOPIC', id: topicId } as const
    append(ctx, unit, { type: 'ANSWER_UNACCEPTED', audience, subjectId: topic.acceptedPostId })
  })
  forget(ctx, { topicId })
  return demandTopic(ctx, topicId)
}

type Answer = Pick<TopicRow, 'acceptedPostId' | 'acceptedAt' | 'acceptedBy'>

/** Of two at the same moment one wins; the other is told, rather than silently undoing a choice they never saw. */
function demandSameChoice({ id, acceptedPostId }: TopicRow, seen: string | null | undefined): string | null {
  if (seen === undefined || seen === acceptedPostId) return acceptedPostId
  throw new ConflictError('Somebody chose another answer at the same moment.', id)
}

/** Another choice, another kind, or a post that is gone by now: then all begins again. */
function setAnswer(ctx: Context, unit: Unit, topic: TopicRow, answer: Answer): void {
  const query = unit.sql
    .updateTable('Topic')
    .set({ ...answer, updatedAt: ctx.clock.now() })
    .where('id', '=', topic.id)
  const same = query.where('acceptedPostId', 'is not distinct from', topic.acceptedPostId)
  const unchanged = same.where('kind', '=', topic.kind).where('deletedAt', 'is not distinct from', topic.deletedAt)
  const post = unit.sql.selectFrom('Post').select('id').where('deletedAt', 'is', null).where('hiddenAt', 'is', null)
  const chosen = answer.acceptedPostId
  unit.write(chosen ? unchanged.where((eb) => eb.exists(post.where('id', '=', chosen))) : unchanged, { rows: 1 })
}

function demandQuestion(topic: TopicRow, number: number): void {
  if (topic.kind === 'QUESTION' && number !== 1) return
  const code = number === 1 ? 'OPENING' : 'NOT_A_QUESTION'
  const message = number === 1 ? 'A question is not its own answer.' : 'Only a question has an answer.'
  throw new InvalidInputError([{ path: ['postId'], code, message }])
}
