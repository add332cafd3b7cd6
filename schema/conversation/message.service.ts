import { can, demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import { type Page, type PageArgs, paged, pageOf, type SortKey, type Window, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, ForbiddenError, InvalidInputError, NotFoundError, RequestError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import { type BodyColumns, renderMarkdown } from '../kernel/rich-text.ts'
import { actors } from '../people/actor.ts'
import type { Unit } from '../ports/database.ts'
import { changeAttachments, dropAttachments } from '../upload/attaching.ts'
import { attachmentsOf } from '../upload/attachment.ts'
import { type ConversationRow, findVisibleConversation } from './access.ts'

export interface MessageRow extends BodyColumns {
  id: string
  communityId: string
  conversationId: string
  seq: number
  authorId: string
  editedAt: number | null
  deletedAt: number | null
  version: number
  createdAt: number
  updatedAt: number
}

export const messages = defineLoader<MessageRow>(async (ctx, ids) => {
  const rows = await ctx.database.all(selectMessages(ctx).where('id', 'in', ids))
  return new Map(rows.map((row) => [row.id, row]))
})

/** The newest message of each conversation. */
export const lastMessages = defineLoader<MessageRow>(async (ctx, conversationIds) => {
  const newest = ctx.database.sql.selectFrom('Conversation').select('id').where('id', 'in', conversationIds)
  const rows = await ctx.database.all(
    selectMessages(ctx).innerJoin(newest.select('lastSeq').as('newest'), (join) =>
      join.onRef('newest.id', '=', 'Message.conversationId').onRef('newest.lastSeq', '=', 'Message.seq'),
    ),
  )
  for (const row of rows) messages.prime(ctx, row.id, row)
  return new Map(rows.map((row) => [row.conversationId, row]))
})

const selectMessages = (ctx: Context) =>
  ctx.database.sql.selectFrom('Message').selectAll('Message').where('Message.communityId', '=', ctx.communityId)

export async function findVisibleMessage(ctx: Context, id: string): Promise<MessageRow | null> {
  const row = await messages.load(ctx, id)
  return row && (await findVisibleConversation(ctx, row.conversationId)) ? row : null
}

export async function demandMessage(ctx: Context, id: string): Promise<MessageRow> {
  const row = await findVisibleMessage(ctx, id)
  if (!row) throw new NotFoundError('message')
  return row
}

const bySeq: SortKey<MessageRow>[] = [{ column: 'seq', value: (row) => row.seq }]

export interface MessageArgs extends PageArgs {
  around?: number | null
}

/** By `seq`. Numbers have no gap, so that the middle of a conversation is a matter of arithmetic. */
export async function listMessages(
  ctx: Context,
  conversation: ConversationRow,
  args: MessageArgs,
): Promise<Page<MessageRow>> {
  const window = args.around == null ? windowOf(args) : windowAround(args, args.around, conversation)
  const query = selectMessages(ctx).where('conversationId', '=', conversation.id)
  const rows = (await ctx.database.all(paged(query, bySeq, window))) as MessageRow[]
  await Promise.all([...new Set(rows.map((row) => row.authorId))].map((id) => actors.load(ctx, id)))
  for (const row of rows) messages.prime(ctx, row.id, row)
  return { ...pageOf(rows, bySeq, window), totalCount: async () => conversation.lastSeq }
}

function windowAround(args: MessageArgs, seq: number, conversation: ConversationRow): Window {
  if (args.first == null || args.after != null || args.before != null)
    throw new RequestError('BAD_REQUEST', '`around` goes with `first` alone.')
  const window = windowOf(args)
  const before = Math.min(seq - 1, conversation.lastSeq) - Math.floor(window.limit / 2)
  return { ...window, cursor: before > 0 ? [before] : null }
}

/** A message or note as it is to be; `attachmentIds` are all its files, omitted they stay. */
export interface SaidAnew {
  id: string
  body: string
  ifVersion: number
  attachmentIds?: readonly string[] | null
}

/** Only the author changes what they said. */
export async function updateMessage(ctx: Context, input: SaidAnew): Promise<MessageRow> {
  await commit(ctx, async (unit) => {
    const row = await demandMessageNow(ctx, unit, input.id)
    if (row.authorId !== ctx.viewer.id) throw new ForbiddenError('Only the author may change a message.')
    demandVoice(ctx)
    if (row.deletedAt !== null) throw new NotFoundError('message')
    // The same change arriving twice is done already.
    if (row.bodyMarkdown === input.body && row.version === input.ifVersion + 1) return
    if (row.version !== input.ifVersion) throw new ConflictError('This message was changed in between.', row.id)
    await demandContentLeft(ctx, input)
    const attach = await changeAttachments(ctx, unit, row.id, input.attachmentIds)
    const now = ctx.clock.now()
    attach?.()
    write(ctx, unit, row, { ...renderMarkdown(ctx.render, input.body), editedAt: now })
    announce(ctx, unit, row, 'MESSAGE_UPDATED')
  })
  messages.forget(ctx, input.id)
  return demandMessage(ctx, input.id)
}

/** By its author or by staff. The words are gone for good; the place in the order stays. */
export async function deleteMessage(ctx: Context, id: string): Promise<MessageRow> {
  await commit(ctx, async (unit) => {
    const row = await demandMessageNow(ctx, unit, id)
    if (row.authorId !== ctx.viewer.id && !can(ctx, 'conversation.answer'))
      throw new ForbiddenError('Only the author and staff may delete a message.')
    demandVoice(ctx)
    if (row.deletedAt !== null) return
    const dropFiles = await dropAttachments(ctx, unit, id)
    dropFiles()
    write(ctx, unit, row, { ...nothingSaid, deletedAt: ctx.clock.now() })
    announce(ctx, unit, row, 'MESSAGE_DELETED')
  })
  messages.forget(ctx, id)
  return demandMessage(ctx, id)
}

/** A suspended person reads on, but says nothing. */
export function demandVoice(ctx: Context): void {
  if (!can(ctx, 'conversation.answer')) demand(ctx, 'conversation.start')
}

async function demandMessageNow(ctx: Context, unit: Unit, id: string): Promise<MessageRow> {
  const row = await unit.first(selectMessages(ctx).where('id', '=', id))
  if (!row || !(await findVisibleConversation(ctx, row.conversationId))) throw new NotFoundError('message')
  return row
}

/** A file speaks for itself; without one there must be words. */
export async function demandContentLeft(ctx: Context, { id, body, attachmentIds }: SaidAnew): Promise<void> {
  if (body !== '') return
  const files = attachmentIds ?? (await attachmentsOf(ctx, id))
  demandContent({ body, attachmentIds: files.map(() => '') })
}

/** Of something new. */
export function demandContent(input: { body: string; attachmentIds?: readonly string[] | null }): void {
  if (input.body === '' && !input.attachmentIds?.length)
    throw new InvalidInputError([{ path: ['body'], code: 'MIN_LENGTH', message: 'The text must not be empty.' }])
}

const nothingSaid: Omit<BodyColumns, 'renderVersion'> = {
  bodyMarkdown: null,
  bodyHtml: '',
  bodyText: '',
  bodyBlocks: '[]',
}

function write(ctx: Context, unit: Unit, row: MessageRow, change: Partial<MessageRow>): void {
  unit.write(
    unit.sql
      .updateTable('Message')
      .set({ ...change, version: row.version + 1, updatedAt: ctx.clock.now() })
      .where('id', '=', row.id)
      .where('version', '=', row.version),
    { rows: 1 },
  )
}

function announce(ctx: Context, unit: Unit, row: MessageRow, type: 'MESSAGE_UPDATED' | 'MESSAGE_DELETED'): void {
  append(ctx, unit, { type, audience: { kind: 'CONVERSATION', id: row.conversationId }, subjectId: row.id })
}
