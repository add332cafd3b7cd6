import type { Context } from '../kernel/context.ts'
import { InvalidInputError } from '../kernel/errors.ts'
import type { ConversationRow, Priority } from './access.ts'
import { changeConversation, refuseOldVersion } from './changing.ts'
import { demandInbox } from './inbox.service.ts'

interface Target {
  id: string
  expectedVersion?: number | null
}

/** Ends by itself at `until`, or as soon as the contact writes. */
export function snoozeConversation(ctx: Context, input: Target & { until: number }): Promise<ConversationRow> {
  const { until } = input
  if (until <= ctx.clock.now())
    throw new InvalidInputError([{ path: ['until'], code: 'PAST', message: 'Snooze until a time that is to come.' }])
  return changeConversation(ctx, input.id, (row) => {
    if (row.status === 'SNOOZED' && row.snoozedUntil === until) return null
    refuseOldVersion(row, input.expectedVersion)
    const payload = { communityId: ctx.communityId, conversationId: row.id, until }
    return {
      set: { status: 'SNOOZED', snoozedUntil: until, resolvedAt: null },
      timeline: 'SNOOZED',
      data: { until },
      internal: true,
      also: (unit) =>
        ctx.jobs.enqueue(unit, 'WAKE_CONVERSATION', payload, { runAt: until, unique: `wake:${row.id}:${until}` }),
    }
  })
}

export function resolveConversation(ctx: Context, input: Target): Promise<ConversationRow> {
  return changeConversation(ctx, input.id, (row) => {
    if (row.status === 'RESOLVED') return null
    refuseOldVersion(row, input.expectedVersion)
    return {
      set: {
        status: 'RESOLVED',
        resolvedAt: ctx.clock.now(),
        snoozedUntil: null,
        waitingOn: 'NOBODY',
        waitingSince: null,
      },
      timeline: 'RESOLVED',
    }
  })
}

export function reopenConversation(ctx: Context, input: Target): Promise<ConversationRow> {
  return changeConversation(ctx, input.id, (row) => {
    if (row.status === 'OPEN') return null
    refuseOldVersion(row, input.expectedVersion)
    const waiting: Partial<ConversationRow> =
      row.waitingOn === 'NOBODY' ? { waitingOn: 'AGENT', waitingSince: ctx.clock.now() } : {}
    return {
      set: { status: 'OPEN', snoozedUntil: null, resolvedAt: null, ...waiting },
      // Answered in between nobody waits for an agent.
      seen: row.lastSeq,
      timeline: row.status === 'SNOOZED' ? 'WOKEN' : 'REOPENED',
      internal: row.status === 'SNOOZED',
    }
  })
}

export function setConversationPriority(
  ctx: Context,
  input: Target & { priority: Priority },
): Promise<ConversationRow> {
  return changeConversation(ctx, input.id, (row) => {
    if (row.priority === input.priority) return null
    refuseOldVersion(row, input.expectedVersion)
    return {
      set: { priority: input.priority },
      timeline: 'PRIORITY_CHANGED',
      data: { from: row.priority, to: input.priority },
      internal: true,
    }
  })
}

export function setConversationSubject(
  ctx: Context,
  input: Target & { subject?: string | null },
): Promise<ConversationRow> {
  const subject = input.subject || null
  return changeConversation(ctx, input.id, (row) => {
    if (row.subject === subject) return null
    refuseOldVersion(row, input.expectedVersion)
    return { set: { subject }, timeline: 'SUBJECT_CHANGED', data: { from: row.subject, to: subject } }
  })
}

export function moveConversation(ctx: Context, input: Target & { inboxId: string }): Promise<ConversationRow> {
  return changeConversation(ctx, input.id, async (row) => {
    const inbox = await demandInbox(ctx, input.inboxId)
    if (row.inboxId === inbox.id) return null
    refuseOldVersion(row, input.expectedVersion)
    return { set: { inboxId: inbox.id }, timeline: 'MOVED', data: { from: row.inboxId, to: inbox.id } }
  })
}
