import { defineTagUse, findVisibleTag, type TagRow, tagIsVisible, tagsById } from '../community/tag.service.ts'
import type { Context } from '../kernel/context.ts'
import { NotFoundError } from '../kernel/errors.ts'
import { defineLoader } from '../kernel/loader.ts'
import type { ConversationRow } from './access.ts'
import { changeConversation } from './changing.ts'

const tagsOf = defineLoader<TagRow[]>(async (ctx, conversationIds) => {
  const rows = await ctx.database.all(
    ctx.database.sql
      .selectFrom('ConversationTag')
      .innerJoin('Tag', 'Tag.id', 'ConversationTag.tagId')
      .selectAll('Tag')
      .select('ConversationTag.conversationId')
      .where('ConversationTag.conversationId', 'in', conversationIds)
      .orderBy('Tag.slug'),
  )
  const found = new Map<string, TagRow[]>(conversationIds.map((id) => [id, []]))
  for (const { conversationId, ...tag } of rows) found.get(conversationId)!.push(tag)
  return found
})

/** A contact sees the public ones only. */
export async function visibleTags(ctx: Context, conversation: ConversationRow): Promise<TagRow[]> {
  const tags = (await tagsOf.load(ctx, conversation.id)) ?? []
  return tags.filter((tag) => tagIsVisible(ctx, tag))
}

export async function tagConversation(ctx: Context, input: { id: string; tagId: string }): Promise<ConversationRow> {
  const row = await changeConversation(ctx, input.id, async (conversation, unit) => {
    const tag = await demandTag(ctx, input.tagId)
    const there = unit.sql
      .selectFrom('Tag')
      .select((eb) => ['id', eb.val(conversation.id).as('conversationId')])
      .where('id', '=', tag.id)
    const insert = unit.sql.insertInto('ConversationTag').columns(['tagId', 'conversationId'])
    const known = unit.sql.selectFrom('ConversationTag').select('tagId').where('tagId', '=', tag.id)
    if (await unit.first(known.where('conversationId', '=', conversation.id))) return null
    return {
      set: {},
      timeline: 'TAGGED',
      data: { tagId: tag.id },
      internal: tag.visibility === 'INTERNAL',
      // Deleted a moment ago: then all begins again and says so.
      also: () => unit.write(insert.expression(there), { rows: 1 }),
    }
  })
  tagsOf.forget(ctx, input.id)
  return row
}

export async function untagConversation(ctx: Context, input: { id: string; tagId: string }): Promise<ConversationRow> {
  const row = await changeConversation(ctx, input.id, async (conversation, unit) => {
    const tag = await demandTag(ctx, input.tagId)
    const given = unit.sql.selectFrom('ConversationTag').select('tagId').where('tagId', '=', tag.id)
    if (!(await unit.first(given.where('conversationId', '=', conversation.id)))) return null
    const removal = unit.sql.deleteFrom('ConversationTag').where('tagId', '=', tag.id)
    return {
      set: {},
      timeline: 'UNTAGGED',
      data: { tagId: tag.id },
      internal: tag.visibility === 'INTERNAL',
      also: () => unit.write(removal.where('conversationId', '=', conversation.id), { rows: 1 }),
    }
  })
  tagsOf.forget(ctx, input.id)
  return row
}

async function demandTag(ctx: Context, id: string): Promise<TagRow> {
  tagsById.forget(ctx, id)
  const tag = await findVisibleTag(ctx, id)
  if (!tag) throw new NotFoundError('tag')
  return tag
}

defineTagUse({
  move(unit, from, to) {
    const tagged = unit.sql
      .selectFrom('ConversationTag')
      .select((eb) => ['conversationId', eb.val(to).as('tagId')])
      .where('tagId', '=', from)
    unit.write(
      unit.sql
        .insertInto('ConversationTag')
        .columns(['conversationId', 'tagId'])
        .expression(tagged)
        .onConflict((on) => on.doNothing()),
    )
  },
  remove: (unit, tagId) => unit.write(unit.sql.deleteFrom('ConversationTag').where('tagId', '=', tagId)),
})
