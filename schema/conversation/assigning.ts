import { policy } from '../community/policy.ts'
import { append } from '../event/append.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, InvalidInputError } from '../kernel/errors.ts'
import { demandVersion } from '../kernel/mutation.ts'
import { actors, displayNameOf, type UserRow } from '../people/actor.ts'
import { isSuspended, rolesOf } from '../people/viewer.ts'
import type { Unit } from '../ports/database.ts'
import type { ConversationRow } from './access.ts'
import { type Change, changeConversation } from './changing.ts'

export interface Assignment {
  id: string
  assigneeId: string | null
  expectedVersion?: number | null
}

/** Of two agents at once one wins; the other learns who has it. */
export function assignConversation(ctx: Context, input: Assignment): Promise<ConversationRow> {
  return changeConversation(ctx, input.id, async (row) => {
    // Also the second arrival of the same act, whatever version it expected.
    if (row.assigneeId === input.assigneeId) return null
    if (row.version !== demandVersion(input)) throw await lostTo(ctx, row)
    if (input.assigneeId !== null) await demandAgent(ctx, input.assigneeId)
    return assignment(ctx, row, input.assigneeId)
  })
}

function assignment(ctx: Context, row: ConversationRow, assigneeId: string | null): Change {
  return {
    set: { assigneeId },
    timeline: assigneeId === null ? 'UNASSIGNED' : 'ASSIGNED',
    data: { assigneeId: assigneeId ?? row.assigneeId },
    also: (unit: Unit) =>
      append(ctx, unit, {
        type: 'CONVERSATION_ASSIGNED',
        audience: { kind: 'STAFF_OF_CONVERSATION', id: row.id },
        subjectId: row.id,
        data: { assigneeId, previousAssigneeId: row.assigneeId },
      }),
  }
}

async function lostTo(ctx: Context, row: ConversationRow): Promise<ConflictError> {
  const holder = row.assigneeId === null ? null : await actors.load(ctx, row.assigneeId)
  if (!holder) return new ConflictError('Somebody changed this conversation in between.', row.id)
  return new ConflictError(`${displayNameOf(holder)} has this conversation.`, holder.id)
}

async function demandAgent(ctx: Context, id: string): Promise<void> {
  const user = id.startsWith('usr_') ? ((await actors.load(ctx, id)) as UserRow | null) : null
  const answers = user && rolesOf(user).some((role) => policy[role].includes('conversation.answer'))
  if (answers && !isSuspended(user, ctx.clock.now())) return
  const message = 'Only somebody who answers conversations can have one.'
  throw new InvalidInputError([{ path: ['assigneeId'], code: 'NO_AGENT', message }])
}
