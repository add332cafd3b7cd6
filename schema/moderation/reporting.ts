import { demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { clientIdReused, ForbiddenError, InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import { idFromClient, idOf, typeOfId } from '../kernel/ids.ts'
import { demandPace } from '../people/pace.ts'
import { userById } from '../people/user-record.ts'
import type { Unit } from '../ports/database.ts'
import { bodyIsVisible, demandPostIn, demandTopicIn, forget } from '../topic/access.ts'
import { type PostInTopic, writeHidden } from '../topic/hiding.ts'
import { findOwnReport, openReportKey, type ReportRow, type ReviewItemRow, reportedByViewer } from './review.ts'
import { isTrusted } from './trust.ts'

/** So many reports by trusted people hide a post until somebody has looked. */
const hidingReports = 3

export interface NewReport {
  clientId: string
  /** A post, a person, or a topic: then its opening is meant. */
  subjectId: string
  reason: string
  comment?: string | null
}

/** Once per person and subject as long as it is open. Neither event nor log names the reporter to whom it is about. */
export async function createReport(ctx: Context, input: NewReport): Promise<ReportRow> {
  demand(ctx, 'report.create')
  // The server itself may do all, but reports nothing.
  if (ctx.viewer.kind !== 'USER') throw new ForbiddenError()
  await demandPace(ctx, 'report')
  const id = idFromClient('Report', input.clientId)
  const done = await commit(ctx, async (unit) => {
    if (await isThere(ctx, unit, id)) return { id, subject: null }
    const subject = await subjectIn(ctx, unit, input.subjectId)
    const openKey = openReportKey(ctx.viewer.id!, subject.id)
    const earlier = await unit.first(unit.sql.selectFrom('Report').select('id').where('openKey', '=', openKey))
    if (earlier) return { id: earlier.id, subject: null }
    if (subject.personId === ctx.viewer.id) throw ofYourOwn()
    await write(ctx, unit, { id, openKey, ...input }, subject)
    return { id, subject }
  })
  const post = done.subject?.found?.post
  if (post) {
    forget(ctx, { topicId: post.topicId, postId: post.id })
    reportedByViewer.forget(ctx, post.id)
  }
  return (await findOwnReport(ctx, done.id))!
}

/** Sent again by the same person: what there is, is the answer. */
async function isThere(ctx: Context, unit: Unit, id: string): Promise<boolean> {
  const query = unit.sql.selectFrom('Report').select(['reporterId', 'communityId']).where('id', '=', id)
  const existing = await unit.first(query)
  if (!existing) return false
  if (existing.reporterId === ctx.viewer.id && existing.communityId === ctx.communityId) return true
  throw clientIdReused()
}

interface Subject {
  id: string
  personId: string
  /** Null when it is a person. */
  found: PostInTopic | null
}

async function subjectIn(ctx: Context, unit: Unit, id: string): Promise<Subject> {
  const type = typeOfId(id)
  if (type === 'User' && (await userById(ctx, unit, id))) return { id, personId: id, found: null }
  const postId = type === 'Topic' ? await openingIdIn(ctx, unit, id) : id
  if (type !== 'Topic' && type !== 'Post') throw new NotFoundError(type === 'User' ? 'person' : 'thing')
  const found = await demandPostIn(ctx, unit, postId)
  // Words that one cannot read, one cannot report.
  if (!bodyIsVisible(ctx, found.post)) throw new NotFoundError('post')
  return { id: postId, personId: found.post.authorId, found }
}

async function openingIdIn(ctx: Context, unit: Unit, topicId: string): Promise<string> {
  await demandTopicIn(ctx, unit, topicId)
  const query = unit.sql.selectFrom('Post').select('id').where('topicId', '=', topicId).where('number', '=', 1)
  const opening = await unit.first(query)
  if (!opening) throw new NotFoundError('post')
  return opening.id
}

async function write(
  ctx: Context,
  unit: Unit,
  report: NewReport & { id: string; openKey: string },
  subject: Subject,
): Promise<void> {
  const query = unit.sql.selectFrom('ReviewItem').selectAll().where('openKey', '=', subject.id)
  const [open, trusted] = [await unit.first(query), await isTrusted(ctx, unit)]
  const trustedCount = (open?.trustedCount ?? 0) + (trusted ? 1 : 0)
  const hides = trusted && trustedCount >= hidingReports && subject.found?.post.hiddenAt === null
  const hiddenAt = hides ? ctx.clock.now() : (open?.hiddenAt ?? null)
  const itemId = open ? count(ctx, unit, open, { trustedCount, hiddenAt }) : begin(ctx, unit, subject, trustedCount)
  const { id, openKey, reason, comment } = report
  unit.write(
    unit.sql.insertInto('Report').values({
      id,
      openKey,
      communityId: ctx.communityId,
      reviewItemId: itemId,
      reporterId: ctx.viewer.id!,
      subjectId: subject.id,
      reason,
      comment: comment || null,
      createdAt: ctx.clock.now(),
    }),
  )
  if (hides) writeHidden(ctx, unit, subject.found!, null)
  const type = open ? 'REVIEW_ITEM_UPDATED' : 'REVIEW_ITEM_OPENED'
  append(ctx, unit, { type, audience: { kind: 'MODERATORS' }, subjectId: itemId, actorId: null })
}

function begin(ctx: Context, unit: Unit, subject: Subject, trustedCount: number): string {
  const id = idOf('ReviewItem', ctx.ids.uuid())
  const now = ctx.clock.now()
  unit.write(
    unit.sql.insertInto('ReviewItem').values({
      id,
      communityId: ctx.communityId,
      subjectId: subject.id,
      personId: subject.personId,
      topicId: subject.found?.topic.id ?? null,
      status: 'OPEN',
      openKey: subject.id,
      reportCount: 1,
      trustedCount,
      hiddenAt: null,
      decision: null,
      decidedAt: null,
      decidedBy: null,
      comment: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    }),
  )
  return id
}

function count(
  ctx: Context,
  unit: Unit,
  item: ReviewItemRow,
  values: Pick<ReviewItemRow, 'trustedCount' | 'hiddenAt'>,
): string {
  const counted = { reportCount: item.reportCount + 1, version: item.version + 1, updatedAt: ctx.clock.now() }
  const query = unit.sql.updateTable('ReviewItem').set({ ...values, ...counted })
  // Decided or reported by somebody else a moment ago: then all begins again.
  unit.write(query.where('id', '=', item.id).where('version', '=', item.version), { rows: 1 })
  return item.id
}

const ofYourOwn = () =>
  new InvalidInputError([{ path: ['subjectId'], code: 'OWN', message: 'This is your own. You cannot report it.' }])
