import { actingIn } from '../community/acting.ts'
import { currentCommunity } from '../community/community.service.ts'
import { commit } from '../kernel/commit.ts'
import type { Context } from '../kernel/context.ts'
import { importantSentences, sentencesOf } from './text-rank.ts'

declare module '../ports/jobs.ts' {
  interface JobPayloads {
    /** Writes the summary of a topic or of a conversation anew. */
    SUMMARIZE: { communityId: string; subjectId: string }
  }
}

/** A summary has as many sentences; it looks at as many texts, and of them at as many sentences. */
const length = 4
const mostTexts = 400
const mostSentences = 300
const mostLetters = 2000

interface Said {
  texts: string[]
  upTo: number
  /** Another one when something was said, changed or taken back since. */
  stamp: string
}

export async function summarize(
  system: Context,
  { communityId, subjectId }: { communityId: string; subjectId: string },
): Promise<void> {
  const ctx = await actingIn(system, communityId)
  const read = subjectId.startsWith('top_') ? saidInTopic : saidInTalk
  const said = await read(ctx, subjectId)
  if (!said) return
  const { text, source } = await writtenOrTaken(ctx, said)
  const values = { text, source, upTo: said.upTo, updatedAt: ctx.clock.now() }
  await commit(ctx, async (unit) => {
    // An endpoint takes its time: words that were taken back meanwhile must not come back.
    if ((await read(ctx, subjectId))?.stamp !== said.stamp) throw new Error('Something changed: to be summed up again.')
    if (text === '') {
      unit.write(unit.sql.deleteFrom('Summary').where('subjectId', '=', subjectId))
      return
    }
    const insert = unit.sql.insertInto('Summary').values({ subjectId, communityId, ...values })
    // A slower one that knows less leaves it as it is.
    unit.write(
      insert.onConflict((on) =>
        on.column('subjectId').doUpdateSet(values).whereRef('excluded.upTo', '>=', 'Summary.upTo'),
      ),
    )
  })
}

/** By the community's own endpoint, if it has one and it answers; else the sentences that matter most. */
async function writtenOrTaken(ctx: Context, { texts }: Said): Promise<{ text: string; source: string }> {
  const { locale } = await currentCommunity(ctx)
  const sentences = texts.flatMap((text) => sentencesOf(text, locale)).slice(0, mostSentences)
  const taken = importantSentences(sentences, length)
  const extract = { text: taken.join(' ').slice(0, mostLetters), source: 'EXTRACTIVE' }
  if (!ctx.summarizer) return extract
  try {
    const text = await ctx.summarizer.summarize({ text: texts.join('\n\n'), sentences: length })
    return text.trim() ? { text: text.trim().slice(0, mostLetters), source: 'GENERATED' } : extract
  } catch {
    return extract
  }
}

async function saidInTopic(ctx: Context, topicId: string): Promise<Said | null> {
  const { sql } = ctx.database
  const found = sql.selectFrom('Topic').select(['lastPostNumber', 'deletedAt']).where('id', '=', topicId)
  const topic = await ctx.database.first(found.where('communityId', '=', ctx.communityId))
  if (!topic || topic.deletedAt !== null) return null
  const query = sql
    .selectFrom('Post')
    .select(['bodyText', 'updatedAt'])
    .where('topicId', '=', topicId)
    .where('deletedAt', 'is', null)
    .where('hiddenAt', 'is', null)
    .orderBy('number')
    .limit(mostTexts)
  return saidBy(await ctx.database.all(query), topic.lastPostNumber)
}

async function saidInTalk(ctx: Context, conversationId: string): Promise<Said | null> {
  const { sql } = ctx.database
  const found = sql.selectFrom('Conversation').select('lastSeq').where('id', '=', conversationId)
  const talk = await ctx.database.first(found.where('communityId', '=', ctx.communityId))
  if (!talk) return null
  const query = sql
    .selectFrom('Message')
    .select(['bodyText', 'updatedAt'])
    .where('conversationId', '=', conversationId)
    .where('deletedAt', 'is', null)
    .orderBy('seq')
    .limit(mostTexts)
  return saidBy(await ctx.database.all(query), talk.lastSeq)
}

function saidBy(rows: readonly { bodyText: string; updatedAt: number }[], upTo: number): Said {
  const stamp = `${rows.length} ${Math.max(0, ...rows.map((row) => row.updatedAt))}`
  return { texts: rows.map((row) => row.bodyText), upTo, stamp }
}
