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
  const topicId = await commit(ctx, async (unit) => {
    const { post, topic } = await demandPostIn(ctx, unit, postId)
    demandQuestion(topic, post.number)
    demandRight(ctx, mayAccept(ctx, topic))
    if (post.deletedAt !== null || post.hiddenAt !== null) throw new NotFoundError('post')
    if (topic.acceptedPostId === postId) return topic.id
    setAnswer(ctx, unit, topic, { acceptedPostId: postId, acceptedAt: ctx.clock.now(), acceptedBy: ctx.viewer.id })
    note(ctx, unit, topic, 'ACCEPTED')
    append(ctx, unit, { type: 'ANSWER_ACCEPTED', audience: { kind: 'TOPIC', id: topic.id }, subjectId: postId })
    return topic.id
  })
  forget(ctx, { topicId })
  return demandTopic(ctx, topicId)
}

export async function unacceptAnswer(ctx: Context, topicId: string): Promise<TopicRow> {
  await commit(ctx, async (unit) => {
    const topic = await demandTopicIn(ctx, unit, topicId)
    demandRight(ctx, mayAccept(ctx, topic))
    if (topic.acceptedPostId === null) return
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
function setAnswer(ctx: Context, unit: Unit, topic: TopicRow, answer: Answer): void {
  const query = unit.sql
    .updateTable('Topic')
    .set({ ...answer, updatedAt: ctx.clock.now() })
    .where('id', '=', topic.id)
  const unchanged = query.where('acceptedPostId', topic.acceptedPostId === null ? 'is' : '=', topic.acceptedPostId)
  const post = unit.sql.selectFrom('Post').select('id').where('deletedAt', 'is', null)
  const chosen = answer.acceptedPostId
  const there = chosen ? unchanged.where((eb) => eb.exists(post.where('id', '=', chosen))) : unchanged
  unit.write(there, {
    rows: 1,
    otherwise: () => new ConflictError('Somebody chose another answer at the same moment.', topic.id),
  })
}

function demandQuestion(topic: TopicRow, number: number): void {
  if (topic.kind === 'QUESTION' && number !== 1) return
  const code = number === 1 ? 'OPENING' : 'NOT_A_QUESTION'
  const message = number === 1 ? 'A question is not its own answer.' : 'Only a question has an answer.'
  throw new InvalidInputError([{ path: ['postId'], code, message }])
}
