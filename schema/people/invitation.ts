import { can, demand, type Role, roles as roleNames } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import { type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, clientIdReused, InvalidInputError, NotFoundError } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import type { Unit } from '../ports/database.ts'
import { accessChanged, demandMayGrant } from './access.ts'
import { demandFreeHandle, freeHandle, handleFrom } from './handle.ts'
import { mayStillInvite } from './inviter.ts'
import { queueLetter } from './letters.ts'
import { attempt, ofAccount } from './limits.ts'
import { demandToken, issueLink, useUp, wornOut } from './one-time-token.ts'
import { demandGoodPassword } from './password-rule.ts'
import { openSessions, type StartedSession, startSession } from './session.ts'
import { addUser, storedRoles, userByEmail } from './user-record.ts'
import { rolesOf } from './viewer.ts'

export interface InvitationRow {
  id: string
  email: string
  roles: Role[]
  createdBy: string | null
  createdAt: number
  expiresAt: number
}

const columns = ['id', 'email', 'data', 'createdBy', 'createdAt', 'expiresAt'] as const

/** Mails a link that makes the receiver staff. Admins and owners are invited by an owner alone. */
export async function inviteStaff(
  ctx: Context,
  input: { email: string; roles: readonly Role[]; clientId: string },
): Promise<InvitationRow> {
  demand(ctx, 'person.invite')
  demandMayGrant(ctx, [], input.roles)
  const id = idFromClient('OneTimeToken', input.clientId)
  await attempt(ctx, 'invitations', `${ctx.communityId} ${ctx.viewer.id}`)
  await attempt(ctx, 'mailByEmail', ofAccount(ctx, input.email))
  await commit(ctx, async (unit) => {
    const earlier = await unit.first(unit.sql.selectFrom('OneTimeToken').selectAll().where('id', '=', id))
    const isSame = earlier?.communityId === ctx.communityId && earlier.createdBy === ctx.viewer.id
    if (earlier && isSame && earlier.email === input.email) return
    if (earlier) throw clientIdReused()
    const data = { roles: roleNames.filter((role) => input.roles.includes(role)) }
    const link = issueLink(ctx, unit, { purpose: 'INVITATION', id, email: input.email, data })
    append(ctx, unit, { type: 'STAFF_INVITED', audience: { kind: 'ADMINS' }, subjectId: id })
    await queueLetter(ctx, unit, 'invitation', { to: input.email, link })
  })
  const invitation = await findInvitation(ctx, id)
  if (!invitation) throw new ConflictError('This invitation was used or withdrawn.')
  return invitation
}

export interface Acceptance {
  token: string
  /** Without one, signing in goes by mailed links. */
  password?: string | null
  displayName?: string | null
  handle?: string | null
  device?: string | null
}

/** Whoever has an account with the address gets the roles; anybody else gets an account with them. */
export async function acceptInvitation(ctx: Context, input: Acceptance): Promise<StartedSession> {
  const { email } = await demandToken(ctx, ctx.database, 'INVITATION', input.token)
  if (input.password) demandGoodPassword(input.password, 'password', [email, input.displayName])
  const passwordHash = input.password ? await ctx.passwords.hash(input.password) : null
  return commit(ctx, async (unit) => {
    const found = await demandToken(ctx, unit, 'INVITATION', input.token)
    const { roles } = JSON.parse(found.data!) as { roles: Role[] }
    if (!(await mayStillInvite(ctx, unit, found.createdBy, roles))) throw wornOut()
    const known = await userByEmail(ctx, unit, found.email!)
    const userId = known
      ? await grant(ctx, unit, known, roles)
      : await addStaff(ctx, unit, found.email!, roles, passwordHash, input)
    useUp(ctx, unit, found)
    return startSession(ctx, unit, userId, { device: input.device })
  })
}

interface Known {
  id: string
  roles: string
  version: number
  emailVerifiedAt: number | null
}

async function grant(ctx: Context, unit: Unit, user: Known, roles: readonly Role[]): Promise<string> {
  const sessions = await openSessions(ctx, unit, user.id)
  const now = ctx.clock.now()
  unit.write(
    unit.sql
      .updateTable('User')
      .set({
        roles: storedRoles([...rolesOf(user), ...roles]),
        emailVerifiedAt: user.emailVerifiedAt ?? now,
        version: user.version + 1,
        updatedAt: now,
      })
      .where('id', '=', user.id)
      .where('version', '=', user.version),
    { rows: 1 },
  )
  accessChanged(ctx, unit, user.id, sessions)
  return user.id
}

async function addStaff(
  ctx: Context,
  unit: Unit,
  email: string,
  roles: readonly Role[],
  passwordHash: string | null,
  { displayName, handle }: Acceptance,
): Promise<string> {
  if (!displayName)
    throw new InvalidInputError([{ path: ['displayName'], code: 'REQUIRED', message: 'Tell us your name.' }])
  if (handle) await demandFreeHandle(unit, ctx.communityId, handle)
  // What was chosen is had or refused, never made another.
  const free = handle ?? (await freeHandle(unit, ctx.communityId, handleFrom(displayName), ctx.ids.uuid()))
  return addUser(ctx, unit, { displayName, handle: free, email, passwordHash, roles, locale: ctx.locale })
}

export async function withdrawInvitation(ctx: Context, id: string): Promise<string> {
  demand(ctx, 'person.invite')
  const invitation = await findInvitation(ctx, id)
  if (!invitation) throw new NotFoundError('invitation')
  demandMayGrant(ctx, invitation.roles, [])
  await commit(ctx, async (unit) => useUp(ctx, unit, invitation, () => new NotFoundError('invitation')))
  return id
}

const pending = (ctx: Context) =>
  ctx.database.sql
    .selectFrom('OneTimeToken')
    .select(columns)
    .where('communityId', '=', ctx.communityId)
    .where('purpose', '=', 'INVITATION')
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', ctx.clock.now())

export async function findInvitation(ctx: Context, id: string): Promise<InvitationRow | null> {
  if (!can(ctx, 'person.invite')) return null
  const row = await ctx.database.first(pending(ctx).where('id', '=', id))
  return row ? invitationOf(row) : null
}

const newestFirst = <Row extends { createdAt: number; id: string }>(): SortKey<Row>[] => [
  { column: 'createdAt', descending: true, value: (row) => row.createdAt },
  { column: 'id', descending: true, value: (row) => row.id },
]

/** Those nobody has accepted yet; null for whoever may not invite. */
export async function listInvitations(ctx: Context, args: PageArgs): Promise<Page<InvitationRow> | null> {
  const window = windowOf(args)
  if (!can(ctx, 'person.invite')) return null
  const rows = await ctx.database.all(paged(pending(ctx), newestFirst(), window))
  return pageOf(rows.map(invitationOf), newestFirst(), window)
}

function invitationOf(row: Omit<InvitationRow, 'roles' | 'email'> & { email: string | null; data: string | null }) {
  const { data, email, ...rest } = row
  return { ...rest, email: email!, roles: (JSON.parse(data!) as { roles: Role[] }).roles }
}

declare module '../event/event-types.ts' {
  interface EventTypes {
    STAFF_INVITED: Record<string, never>
  }
}
