import type { SourceItem } from '@forium/schema/transfer/source.ts'
import { stackExchangeTag } from '@forium/schema/transfer/stackexchange.ts'
import { rowsOf } from './rows.ts'
import type { Spool } from './spool.ts'

/** Tags with what their wiki says of them: the excerpt, or the first words of the wiki where there is none. */
export async function* tagsOf(
  spool: Spool,
  file: string | null,
  textOf: (html: string) => string,
): AsyncGenerator<SourceItem> {
  if (!file) return
  let described = 0
  for await (const { TagName, ExcerptPostId, WikiPostId } of rowsOf(file)) {
    if (!TagName) continue
    const excerpt = ExcerptPostId ? (spool.post(ExcerptPostId)?.Body ?? '') : ''
    const wiki = WikiPostId ? (spool.post(WikiPostId)?.Body ?? '') : ''
    const description = textOf(excerpt) || textOf(wiki).slice(0, 500)
    if (description !== '') described += 1
    yield { tag: stackExchangeTag(TagName, description || null) }
  }
  yield { totals: { describedTags: described } }
}
