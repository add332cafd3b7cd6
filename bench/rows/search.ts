import type { Row } from '../row.ts'
import type { Run } from '../run.ts'
import { searchTimings } from '../search.ts'
import { growth } from './lists.ts'

/** Time of one page of hits, by kind of search, straight from the index. */
export async function searchRows(run: Run): Promise<Row[]> {
  const small = await searchTimings(37_000, run.log)
  const big = run.million ? await searchTimings(1_000_000, run.log) : []
  return small.map((timing, i) => {
    const hits = `${timing.hits.toFixed(0)} hits${big[i] ? ` and ${big[i].hits.toFixed(0)}` : ''} of at most 21`
    return {
      ...growth(
        `search: ${timing.what}`,
        [timing, ...(big[i] ? [big[i]] : [])].map(({ p95 }) => p95),
      ),
      notes: [hits],
    }
  })
}
