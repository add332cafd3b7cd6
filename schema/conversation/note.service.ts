import { can, demand } from '../community/policy.ts'
import { append } from '../event/append.ts'
import { commit } from '../kernel/commit.ts'
import { type Page, type PageArgs, paged, pageOf, type SortKey, windowOf } from '../kernel/connection.ts'
import type { Context } from '../kernel/context.ts'
import { ConflictError, clientIdReused, ForbiddenError, NotFoundError } from '../kernel/errors.ts'
import { idFromClient } from '../kernel/ids.ts'
import { defineLoader } from '../kernel/loader.ts'
import { type BodyColumns, renderMarkdown } from '../kernel/rich-text.ts'
import { actors } from '../people/actor.ts'
import type { Unit } from '../ports/database.ts'
import { changeAttachments, chooseAttachments, dropAttachments } from '../upload/attaching.ts'
import { type ConversationRow, demandConversationNow, seesAll } from './access.ts'
import { demandContent, demandContentLeft, type SaidAnew } from './message.service.ts'
import type { NewMessage } from './sending.ts'

export interface NoteRow extends BodyColumns {
  id: string
  communityId: string
  conversationId: string
  afterSeq: number
  authorId: string
  editedAt: number | null
  deletedAt: number | null
  version: number
  createdAt: number
  updatedAt: number
}

const notes = defineLoader<NoteRow>(async (ctx, ids) => {
  const rows = await ctx.database.all(selectNotes(ctx).where('id', 'in', ids))
  return new Map(rows.map((row) => [row.id, row]))
})

/** Every read of notes goes through here, and here nobody but staff gets any. */
function selectNotes(ctx: Context) {
  const query = ctx.database.sql
    .selectFrom('Note')
    .selectAll()
    .where('communityId', '=', ctx.communityId)
    .where('deletedAt', 'is', null)
  return seesAll(ctx) ? query : query.where('id', 'is', null)
}

export async function findVisibleNote(ctx: Context, id: string): Promise<NoteRow | null> {
  return seesAll(ctx) ? notes.load(ctx, id) : null
}

const byTime: SortKey<NoteRow>[] = [
  { column: 'createdAt', value: (row) => row.createdAt },
  { column: 'id', value: (row) => row.id },
]

/** Null for everybody but staff. */
export async function listNotes(
  ctx: Context,
  conversation: ConversationRow,
  args: PageArgs,
): Promise<Page<NoteRow> | null> {
  if (!seesAll(ctx)) return null
  const window = windowOf(args)
  const query = selectNotes(ctx).where('conversationId', '=', conversation.id)
  const rows = (await ctx.database.all(paged(query, byTime, window))) as NoteRow[]
  await Promise.all([...new Set(rows.map((row) => row.authorId))].map((id) => actors.load(ctx, id)))
  for (const row of rows) notes.prime(ctx, row.id, row)
  return pageOf(rows, byTime, window)
}

export async function addNote(ctx: Context, input: NewMessage): Promise<NoteRow> {
  demand(ctx, 'conversation.answer')
  demandContent(input)
  const id = idFromClient('Note', input.clientId)
  await commit(ctx, async (unit) => {
    const conversation = await demandConversationNow(ctx, unit, input.conversationId)
    const known = await unit.first(unit.sql.selectFrom('Note').selectAll().where('id', '=', id))
    if (known?.authorId === ctx.viewer.id && known?.conversationId === conversation.id) return
    if (known) throw clientIdReused()
    const attachTo = await chooseAttachments(ctx, unit, input.attachmentIds)
    insertNote(ctx, unit, { id, conversationId: conversation.id, body: input.body })
    attachTo(id)
    announce(ctx, unit, 'NOTE_ADDED', conversation.id, id)
  })
  notes.forget(ctx, id)
  return demandNote(ctx, id)
}

function insertNote(ctx: Context, unit: Unit, note: { id: string; conversationId: string; body: string }): void {
  const now = ctx.clock.now()
  unit.write(
    unit.sql.insertInto('Note').values((eb) => ({
      id: note.id,
      communityId: ctx.communityId,
      conversationId: note.conversationId,
      afterSeq: eb.selectFrom('Conversation').select('lastSeq').where('id', '=', note.conversationId),
      authorId: ctx.viewer.id!,
      ...renderMarkdown(ctx.render, note.body),
      editedAt: null,
      deletedAt: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    })),
  )
}

export async function updateNote(ctx: Context, input: SaidAnew): Promise<NoteRow> {
  demand(ctx, 'conversation.answer')
  await commit(ctx, async (unit) => {
    const row = await demandNoteNow(ctx, unit, input.id)
    if (row.authorId !== ctx.viewer.id) throw new ForbiddenError('Only the author may change a note.')
    if (row.bodyMarkdown === input.body && row.version === input.ifVersion + 1) return
    if (row.version !== input.ifVersion) throw new ConflictError('This note was changed in between.', row.id)
    await demandContentLeft(ctx, input)
    const attach = await changeAttachments(ctx, unit, row.id, input.attachmentIds)
    const now = ctx.clock.now()
    attach?.()
    write(ctx, unit, row, { ...renderMarkdown(ctx.render, input.body), editedAt: now })
    announce(ctx, unit, 'NOTE_UPDATED', row.conversationId, row.id)
  })
  notes.forget(ctx, input.id)
  return demandNote(ctx, input.id)
}

/** By its author, or by whoever manages the inboxes. The words are gone for good. */
export async function deleteNote(ctx: Context, id: string): Promise<ConversationRow> {
  demand(ctx, 'conversation.answer')
  return commit(ctx, async (unit) => {
    const row = await unit.first(ctx.database.sql.selectFrom('Note').selectAll().where('id', '=', id))
    if (row?.communityId !== ctx.communityId) throw new NotFoundError('note')
    const conversation = await demandConversationNow(ctx, unit, row.conversationId)
    if (row.deletedAt !== null) return conversation
    if (row.authorId !== ctx.viewer.id && !can(ctx, 'inbox.manage'))
      throw new ForbiddenError('Only the author may delete a note.')
    const dropFiles = await dropAttachments(ctx, unit, id)
    dropFiles()
    const gone = { bodyMarkdown: null, bodyHtml: '', bodyText: '', bodyBlocks: '[]', deletedAt: ctx.clock.now() }
    write(ctx, unit, row, gone)
    announce(ctx, unit, 'NOTE_DELETED', row.conversationId, row.id)
    unit.afterCommit(() => notes.forget(ctx, id))
    return conversation
  })
}

async function demandNote(ctx: Context, id: string): Promise<NoteRow> {
  const row = await findVisibleNote(ctx, id)
  if (!row) throw new NotFoundError('note')
  return row
}

async function demandNoteNow(ctx: Context, unit: Unit, id: string): Promise<NoteRow> {
  const row = await unit.first(selectNotes(ctx).where('id', '=', id))
  if (!row) throw new NotFoundError('note')
  return row
}

function write(ctx: Context, unit: Unit, row: NoteRow, change: Partial<NoteRow>): void {
  unit.write(
    unit.sql
      .updateTable('Note')
      .set({ ...change, version: row.version + 1, updatedAt: ctx.clock.now() })
      .where('id', '=', row.id)
      .where('version', '=', row.version),
    { rows: 1 },
  )
}

function announce(
  ctx: Context,
  unit: Unit,
  type: 'NOTE_ADDED' | 'NOTE_UPDATED' | 'NOTE_DELETED',
  conversationId: string,
  noteId: string,
): void {
  append(ctx, unit, { type, audience: { kind: 'STAFF_OF_CONVERSATION', id: conversationId }, subjectId: noteId })
}
