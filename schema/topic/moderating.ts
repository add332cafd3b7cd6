import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { demandCategory, demandTopic, demandTopicIn, forget, type TopicRow } from './access.ts'
import { countTopics } from './creating.ts'
import { note, type TopicEventType } from './timeline.ts'

/** A closed topic takes no more replies but a moderator's. */
export function closeTopic(ctx: Context, id: string): Promise<TopicRow> {
  const values = { closedAt: ctx.clock.now(), closedBy: ctx.viewer.id }
  return change(ctx, id, 'CLOSED', values, (topic) => topic.closedAt !== null)
}

export function reopenTopic(ctx: Context, id: string): Promise<TopicRow> {
  return change(ctx, id, 'REOPENED', { closedAt: null, closedBy: null }, (topic) => topic.closedAt === null)
}

export function pinTopic(ctx: Context, id: string): Promise<TopicRow> {
  return change(ctx, id, 'PINNED', { pinnedAt: ctx.clock.now() }, (topic) => topic.pinnedAt !== null)
}

export function unpinTopic(ctx: Context, id: string): Promise<TopicRow> {
  return change(ctx, id, 'UNPINNED', { pinnedAt: null }, (topic) => topic.pinnedAt === null)
}

async function change(
  ctx: Context,
  id: string,
  type: TopicEventType,
  values: Partial<TopicRow>,
  isDone: (topic: TopicRow) => boolean,
): Promise<TopicRow> {
  await commit(ctx, async (unit) => {
    const topic = await demandTopicIn(ctx, unit, id)
    demand(ctx, 'topic.moderate')
    if (isDone(topic)) return
    const counted = { version: topic.version + 1, updatedAt: ctx.clock.now() }
    const query = unit.sql.updateTable('Topic').set({ ...values, ...counted })
    unit.write(query.where('id', '=', id).where('version', '=', topic.version), { rows: 1 })
    note(ctx, unit, topic, type)
    append(ctx, unit, { type: 'TOPIC_UPDATED', audience: { kind: 'TOPIC', id }, subjectId: id, data: { change: type } })
  })
  forget(ctx, { topicId: id })
  return demandTopic(ctx, id)
}

/** Where the topic came from is told to nobody who reads it there: the old place may be closed to them. */
export async function moveTopic(ctx: Context, id: string, categoryId: string): Promise<TopicRow> {
  await commit(ctx, async (unit) => {
    const [topic, category] = await Promise.all([demandTopicIn(ctx, unit, id), demandCategory(ctx, categoryId)])
    demand(ctx, 'topic.moderate')
    if (topic.categoryId === category.id) return
    if (topic.deletedAt === null) {
      countTopics(unit, topic.categoryId, -1)
      countTopics(unit, category.id, 1)
    }
    const values = { categoryId: category.id, version: topic.version + 1, updatedAt: ctx.clock.now() }
    const query = unit.sql.updateTable('Topic').set(values).where('id', '=', id)
    const counted = query.where('version', '=', topic.version)
    unit.write(counted.where('deletedAt', 'is not distinct from', topic.deletedAt), { rows: 1 })
    note(ctx, unit, topic, 'MOVED')
    const data = { fromCategoryId: topic.categoryId }
    append(ctx, unit, { type: 'TOPIC_MOVED', audience: { kind: 'TOPIC', id }, subjectId: id, data })
  })
  forget(ctx, { topicId: id })
  return demandTopic(ctx, id)
}
