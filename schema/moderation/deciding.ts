import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import { demandVersion } from '../kernel/mutation.ts'
import { notify } from '../notification/notify.ts'
import { actors, displayNameOf } from '../people/actor.ts'
import { suspendIn } from '../people/suspension.ts'
import type { Unit } from '../ports/database.ts'
import { demandPostIn, forget } from '../topic/access.ts'
import { deletePostIn, deleteTopicIn } from '../topic/deleting.ts'
import { type PostInTopic, writeHidden, writeUnhidden } from '../topic/hiding.ts'
import { findVisibleReviewItem, isVisibleItem, type ReviewItemRow, reviewItems } from './review.ts'

export const reviewDecisions = ['HIDDEN', 'DELETED', 'SUSPENDED', 'DISMISSED'] as const
export type ReviewDecision = (typeof reviewDecisions)[number]

export interface Decision {
  id: string
  decision: ReviewDecision
  comment?: string | null
  suspendUntil?: number | null
  expectedVersion?: number | null
}

/** The decision, what it does, and what the reporters are told go to disk as one. Of two moderators one wins. */
export async function decideReviewItem(ctx: Context, input: Decision): Promise<ReviewItemRow> {
  demand(ctx, 'topic.moderate')
  const decided = await commit(ctx, async (unit) => {
    const item = await itemIn(ctx, unit, input.id)
    const seen = demandVersion(input)
    if (isRepeated(ctx, item, input.decision, seen)) return item
    if (item.status !== 'OPEN') throw await decidedBySomebody(ctx, item)
    if (item.version !== seen) throw new ConflictError('There are new reports of this since you looked at it.', item.id)
    const reports = unit.sql.selectFrom('Report').select(['id', 'reporterId']).where('reviewItemId', '=', item.id)
    const reporters = await unit.all(reports)
    await carryOut(ctx, unit, item, input)
    writeDecision(ctx, unit, item, input)
    for (const { id, reporterId } of reporters) tellReporter(ctx, unit, { id, reporterId, decision: input.decision })
    return item
  })
  reviewItems.forget(ctx, input.id)
  actors.forget(ctx, decided.personId)
  if (decided.topicId) forget(ctx, { topicId: decided.topicId, postId: decided.subjectId })
  return (await findVisibleReviewItem(ctx, input.id)) ?? notFound()
}

async function itemIn(ctx: Context, unit: Unit, id: string): Promise<ReviewItemRow> {
  const query = unit.sql.selectFrom('ReviewItem').selectAll().where('id', '=', id)
  const item = await unit.first(query.where('communityId', '=', ctx.communityId))
  return item && (await isVisibleItem(ctx, item)) ? item : notFound()
}

/** The answer was lost on its way: asked for again, it is given again. */
function isRepeated(ctx: Context, item: ReviewItemRow, decision: ReviewDecision, seen: number): boolean {
  if (item.status === 'OPEN' || item.decidedBy !== ctx.viewer.id) return false
  return item.decision === decision && item.version === seen + 1
}

async function decidedBySomebody(ctx: Context, item: ReviewItemRow): Promise<ConflictError> {
  const actor = item.decidedBy ? await actors.load(ctx, item.decidedBy) : null
  const who = actor ? displayNameOf(actor) : 'Somebody'
  return new ConflictError(`${who} has decided this already: ${item.decision}.`, item.id)
}

/** Reads first and writes then: it is the last that reads in its unit. */
async function carryOut(ctx: Context, unit: Unit, item: ReviewItemRow, input: Decision): Promise<void> {
  if (input.decision === 'SUSPENDED') return suspend(ctx, unit, item, input)
  if (item.topicId === null) {
    if (input.decision !== 'DISMISSED') throw refused('decision', 'NOT_A_POST', 'A person is suspended or left alone.')
    return
  }
  const found = await demandPostIn(ctx, unit, item.subjectId)
  if (input.decision === 'HIDDEN') writeHidden(ctx, unit, found, ctx.viewer.id)
  else if (input.decision === 'DISMISSED') showAgain(ctx, unit, item, found)
  else if (found.post.number === 1) await deleteTopicIn(ctx, unit, found.topic.id)
  else await deletePostIn(ctx, unit, item.subjectId)
}

/** Only what these very reports hid: a moderator who hid it before had reasons of their own. */
function showAgain(ctx: Context, unit: Unit, item: ReviewItemRow, found: PostInTopic): void {
  if (item.hiddenAt !== null && found.post.hiddenAt === item.hiddenAt) writeUnhidden(ctx, unit, found)
}

async function suspend(ctx: Context, unit: Unit, item: ReviewItemRow, input: Decision): Promise<void> {
  if (!input.comment) throw refused('comment', 'REQUIRED', 'Give a comment: the person reads it as the reason.')
  const { comment: reason, suspendUntil: until } = input
  await suspendIn(ctx, unit, { userId: item.personId, until, reason }, 'suspendUntil')
}

function writeDecision(ctx: Context, unit: Unit, item: ReviewItemRow, { decision, comment }: Decision): void {
  const now = ctx.clock.now()
  const decided = { status: 'DECIDED', decision, decidedAt: now, decidedBy: ctx.viewer.id, comment: comment || null }
  const query = unit.sql
    .updateTable('ReviewItem')
    .set({ ...decided, openKey: null, version: item.version + 1, updatedAt: now })
  unit.write(query.where('id', '=', item.id).where('version', '=', item.version), { rows: 1 })
  unit.write(unit.sql.updateTable('Report').set({ openKey: null }).where('reviewItemId', '=', item.id))
  const audience = { kind: 'MODERATORS' } as const
  append(ctx, unit, { type: 'REVIEW_ITEM_UPDATED', audience, subjectId: item.id })
}

/**
 * The one place where a decision goes out to a reporter. Who decided is not theirs to know.
 */
function tellReporter(
  ctx: Context,
  unit: Unit,
  { id, reporterId, decision }: { id: string; reporterId: string; decision: ReviewDecision },
): void {
  const audience = { kind: 'PERSON', id: reporterId } as const
  notify(ctx, unit, { userId: reporterId, kind: 'REPORT_DECIDED', cause: `report:${id}`, actorId: null })
  append(ctx, unit, { type: 'REPORT_DECIDED', audience, subjectId: id, data: { decision }, actorId: null })
}

const refused = (field: string, code: string, message: string) =>
  new InvalidInputError([{ path: [field], code, message }])

const notFound = (): never => {
  throw new NotFoundError('review item')
}
